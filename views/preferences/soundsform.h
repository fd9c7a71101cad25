// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QHash>
#include <QWidget>

class QComboBox;

namespace foghorn {

// Chooses a sound of the desktop's theme for each level.
class SoundsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SoundsForm(QWidget *parent = nullptr);

    void show(const QHash<ComponentStatus, QString> &sounds);
    QHash<ComponentStatus, QString> sounds() const;

signals:
    void edited();

private:
    QHash<ComponentStatus, QComboBox *> m_boxes;
    bool m_showing = false;
};

} // namespace foghorn

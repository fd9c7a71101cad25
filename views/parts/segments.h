// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

class QLayout;

namespace foghorn {

// Buttons side by side of which one is chosen; tabs go on in a further line where there is no room. Arrow
// keys go from one to the next.
class Segments : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Segments, Tabs };
    explicit Segments(QWidget *parent = nullptr, Look look = Look::Segments);

    void add(const QString &id, const QString &text);
    void setText(const QString &id, const QString &text);
    QString current() const;
    void setCurrent(const QString &id); // says nothing

signals:
    void chosen(const QString &id);

private:
    Look m_look;
    QLayout *m_layout;
    QButtonGroup m_group;
    QStringList m_ids;
};

} // namespace foghorn

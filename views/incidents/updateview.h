// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incidents/incidentwords.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace foghorn {

class PlainLabel;
class SafeText;
class WrappedLabel;

// An update as it is shown: what was said, when, and what had been said there before.
struct ShownUpdate
{
    IncidentUpdate update;
    QDateTime seenAt;
    QList<EarlierText> earlier; // oldest first
    bool withdrawn = false;
    bool last = false; // the line of the timeline ends here
};

// One message of an incident's timeline: a mark in the colour of its phase, the phase, the times, the text. A
// long text is shown in its beginning until all of it is asked for, and a very long one in parts.
class UpdateView : public QWidget
{
    Q_OBJECT

public:
    UpdateView(ShownUpdate shown, const QDateTime &now, TimesIn zone, QWidget *parent);

    void readAll();
    bool isWhole() const { return m_read >= m_shown.update.text.size(); }

signals:
    void openUrlRequested(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHeading(QVBoxLayout *layout, const QDateTime &now, TimesIn zone);
    void addText(QVBoxLayout *layout);
    void addSteps(QVBoxLayout *layout);
    void addEdits(QVBoxLayout *layout, const QDateTime &now, TimesIn zone);
    void readOn();
    SafeText *makeText();

    const ShownUpdate m_shown;
    QVBoxLayout *m_texts = nullptr;
    WrappedLabel *m_beginning = nullptr;
    QPushButton *m_more = nullptr;
    PlainLabel *m_phase = nullptr;
    qsizetype m_read = 0; // characters of the text that are shown with their markup
};

} // namespace foghorn

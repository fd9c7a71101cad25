// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/newsbox.h"

#include "models/status/markup.h"
#include "models/status/whendone.h"
#include "views/incidents/incidentwords.h"
#include "views/parts/plainlabel.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostLines = 6;
constexpr int linePadding = 8;
constexpr int loadAfterMs = 1000; // a round brings many changes

// Worth a line: what the user watches, and each incident once with its latest word.
QList<Change> worthTelling(const News &news)
{
    QList<Change> kept;
    QSet<QString> told;
    for (const Change &change : news.changes) {
        if (!change.watched || change.kind == ChangeKind::Test)
            continue;
        const QString subject = change.incident.isEmpty() ? change.componentId : change.incident;
        const QString key = change.vendor + u'\n' + subject + u'\n'
            + (subject.isEmpty() ? QString(wireName(change.kind)) : QString());
        if (told.contains(key))
            continue;
        told.insert(key);
        kept.append(change);
    }
    return kept;
}

} // namespace

// A line that is cut with a sign where there is no room; its tooltip says all of it.
class NewsBox::Line : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void setLine(const QString &line)
    {
        m_line = line;
        setAccessibleName(line);
        setToolTip(plainTip(line));
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const int room = std::max(0, width() - linePadding);
        setText(fontMetrics().elidedText(m_line, Qt::ElideRight, room).replace(u'&', u"&&"_s));
    }

    QString m_line;
};

NewsBox::NewsBox(PageContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_lines(new QVBoxLayout)
    , m_heading(new PlainLabel(this, TextSize::Section))
    , m_more(new PlainLabel(this))
    , m_read(new QPushButton(tr("Mark all as read"), this))
{
    setObjectName(u"news"_s);
    m_heading->setObjectName(u"news.heading"_s);
    m_read->setObjectName(u"news.read"_s);
    m_read->setProperty("look", u"plain"_s);
    m_read->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_more->setObjectName(u"news.more"_s);
    m_more->setDim(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_read);
    m_lines->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(m_lines);
    layout->addWidget(m_more);
    m_later.setSingleShot(true);
    m_later.setInterval(loadAfterMs);
    connect(&m_later, &QTimer::timeout, this, &NewsBox::load);
    connect(m_read, &QPushButton::clicked, this, &NewsBox::markRead);
    connect(&m_context.vendors, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
    hide();
    load();
}

void NewsBox::load()
{
    whenDone(m_context.data.news(), this, [this](const Result<News> &news) {
        if (news)
            show(*news);
    });
}

NewsBox::Line *NewsBox::lineAt(qsizetype place)
{
    if (place < m_buttons.size())
        return m_buttons.at(place);
    auto *line = new Line(this);
    line->setObjectName(u"news.%1"_s.arg(place));
    line->setProperty("look", u"link"_s);
    line->setCursor(Qt::PointingHandCursor);
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(line, &QPushButton::clicked, this, [this, place] {
        const Change &change = m_shown.at(place);
        if (!change.incident.isEmpty())
            emit incidentActivated(change.vendor, change.incident);
        else if (!change.vendor.isEmpty())
            emit vendorActivated(change.vendor);
    });
    m_lines->addWidget(line);
    m_buttons.append(line);
    return line;
}

void NewsBox::show(const News &news)
{
    const QList<Change> all = worthTelling(news);
    m_shown = all.mid(0, mostLines);
    m_newest = news.changes.isEmpty() ? QDateTime() : news.changes.first().at;
    m_heading->setText(tr("Since you last looked · %1").arg(clockText(news.since, m_context.now())));
    for (qsizetype place = 0; place < m_shown.size(); ++place) {
        const Change &change = m_shown.at(place);
        const VendorSummary *summary = m_context.vendors.summary(change.vendor);
        const QString vendor = cleanName(summary ? summary->vendor.name : change.vendor, 60);
        QString text = clockText(change.at, m_context.now()) + u"  "_s;
        if (!vendor.isEmpty())
            text += vendor + u" · "_s;
        text += newsLine(change);
        Line *line = lineAt(place);
        line->setLine(text);
        line->show();
    }
    for (qsizetype place = m_shown.size(); place < m_buttons.size(); ++place)
        m_buttons.at(place)->hide();
    m_more->setText(tr("and %1 more").arg(all.size() - m_shown.size()));
    m_more->setVisible(all.size() > m_shown.size());
    setVisible(!m_shown.isEmpty());
}

void NewsBox::markRead()
{
    // What came after the list was made stays news.
    whenDone(m_context.data.markRead(m_newest), this, [this](const Result<void> &) { load(); });
    hide();
}

void NewsBox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_later.start();
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportflow.h"
#include "exports/madereport.h"

#include <QImage>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

// An export from the window, over a real store.
class TestExportFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesWhatTheEndingSays_data();
    void writesWhatTheEndingSays();
    void saysWhyNot();

private:
    QTemporaryDir m_dir;
    QWidget m_window;
    std::unique_ptr<HistoryWorker> m_history;
};

void TestExportFlow::initTestCase()
{
    m_history = std::make_unique<HistoryWorker>(m_dir.filePath(u"history.sqlite"_s));
    auto added = m_history->run<void>(
        [](HistoryStore &store) { return store.addVendor(madeSource().state.vendor, reportNow()); });
    QTRY_VERIFY(added.isFinished());
    QVERIFY(added.result());
}

void TestExportFlow::writesWhatTheEndingSays_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("format");
    for (const auto kind : {ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline, ExportKind::Report}) {
        for (const QString &format : formatsOf(kind))
            QTest::addRow("%s.%s", wireName(kind).data(), qPrintable(format))
                << QString(wireName(kind)) << format;
    }
}

void TestExportFlow::writesWhatTheEndingSays()
{
    QFETCH(const QString, what);
    QFETCH(const QString, format);
    const QString path = m_dir.filePath(what + u'.' + format);
    const QPointer<ExportFlow> flow
        = new ExportFlow(*m_history, {.request = madeRequest(), .what = what}, &m_window);
    QSignalSpy written(flow, &ExportFlow::written);
    flow->start(path);
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(QFileInfo(path).size() > 100);
    if (format == u"png"_s)
        QCOMPARE(qRound(QImage(path).dotsPerMeterX() * 0.0254), 192); // fine enough for print
    QTRY_VERIFY(!flow);
}

void TestExportFlow::saysWhyNot()
{
    for (const QString &path : {m_dir.filePath(u"no/such/dir/x.pdf"_s), m_dir.filePath(u"x.doc"_s)}) {
        const QPointer<ExportFlow> flow
            = new ExportFlow(*m_history, {.request = madeRequest(), .what = u"report"_s}, &m_window);
        QSignalSpy failed(flow, &ExportFlow::failed);
        flow->start(path);
        QTRY_COMPARE(failed.size(), 1);
        auto *box = m_window.findChild<QMessageBox *>(u"export.failed"_s);
        QVERIFY(box && box->textFormat() == Qt::PlainText);
        box->close();
        QTRY_VERIFY(!m_window.findChild<QMessageBox *>(u"export.failed"_s));
    }
}

QTEST_MAIN(TestExportFlow)
#include "tst_exportflow.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages.h"
#include "views/viewtest.h"

using namespace foghorn;

class TestMyView : public QObject
{
    Q_OBJECT

private slots:
    void isAPageOfTheWindow();
};

void TestMyView::isAPageOfTheWindow()
{
    VendorModel vendors;
    const auto info = std::ranges::find(pages(), QLatin1StringView("myview"), &PageInfo::id);
    QVERIFY(info != pages().end());
    const std::unique_ptr<Page> page(info->make(viewtest::contextFor(vendors), nullptr));
    QVERIFY(page->findChild<QLabel *>());
}

QTEST_MAIN(TestMyView)
#include "tst_myview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/addresses.h"
#include "models/catalog/catalog.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

// The file of vendors that comes with the program. CONTRIBUTING's recipe sends people here.
class TestCatalogueFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLineIsAVendor();
    void addressesAndIdsAreUnique();
    void linesAreInOrder();
    void platformsStandInTheContract();

private:
    QByteArray m_text;
};

void TestCatalogueFile::initTestCase()
{
    QFile file(QStringLiteral(FOGHORN_SOURCE_DIR) + u"/resources/catalogue/catalogue.tsv"_s);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    m_text = file.readAll();
}

void TestCatalogueFile::everyLineIsAVendor()
{
    const Catalog catalog = Catalog::parse(m_text);
    QVERIFY2(catalog.notes().isEmpty(), qPrintable(catalog.notes().join(u'\n')));
    QVERIFY(catalog.size() >= 3354);
    for (const CatalogEntry &entry : catalog.entries()) {
        QVERIFY2(!entry.category.isEmpty(), qPrintable(entry.id));
        QVERIFY2(QUrl(entry.page).host().contains(u'.'), qPrintable(entry.id));
    }
}

void TestCatalogueFile::addressesAndIdsAreUnique()
{
    QHash<QString, QString> pages;
    QSet<QString> ids;
    const Catalog catalog = Catalog::parse(m_text);
    for (const CatalogEntry &entry : catalog.entries()) {
        const QString page = foldedAddress(QUrl(entry.page));
        QVERIFY2(!pages.contains(page), qPrintable(entry.id + u" and "_s + pages.value(page)));
        pages.insert(page, entry.id);
        for (const QString &id : QStringList(entry.id) + entry.oldIds) {
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
    }
}

void TestCatalogueFile::linesAreInOrder()
{
    QByteArray before;
    for (const QByteArray &line : m_text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QVERIFY2(before < line, line.constData());
        before = line;
    }
}

void TestCatalogueFile::platformsStandInTheContract()
{
    const QStringList known{
        u"statuspage"_s,  u"incidentio"_s,  u"instatus"_s,   u"betterstack"_s, u"statusio"_s,
        u"cachet"_s,      u"cstate"_s,      u"gatus"_s,      u"uptimekuma"_s,  u"upptime"_s,
        u"openstatus"_s,  u"statuspal"_s,   u"sorry"_s,      u"statuscast"_s,  u"freshstatus"_s,
        u"site24x7"_s,    u"uptimerobot"_s, u"pagerduty"_s,  u"checkly"_s,     u"hund"_s,
        u"google"_s,      u"aws"_s,         u"azure"_s,      u"azuredevops"_s, u"microsoft365"_s,
        u"slack"_s,       u"heroku"_s,      u"salesforce"_s, u"apple"_s,       u"yandex"_s,
        u"playstation"_s, u"rss"_s,         u"atom"_s};
    QCOMPARE(known.size(), 33);
    for (const QString &id : known)
        QVERIFY2(isPlatformId(id), qPrintable(id));
    QVERIFY(!isPlatformId(u"unknown"));
    QVERIFY(!isPlatformId(u""));
    qsizetype typed = 0;
    const Catalog catalog = Catalog::parse(m_text);
    for (const CatalogEntry &entry : catalog.entries()) {
        QVERIFY2(entry.platform.isEmpty() || known.contains(entry.platform), qPrintable(entry.id));
        typed += entry.platform.isEmpty() ? 0 : 1;
    }
    QVERIFY(typed > 2000);
}

QTEST_GUILESS_MAIN(TestCatalogueFile)
#include "tst_cataloguefile.moc"

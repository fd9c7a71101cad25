// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportbytes.h"
#include "app/export/wholefile.h"
#include "exports/madereport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace foghorn;
using namespace foghorn::test;

namespace {

// No file of this process may grow beyond this, as if the disk were full there.
class FullAt
{
public:
    explicit FullAt(qint64 bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{static_cast<rlim_t>(bytes), m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullAt() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullAt(const FullAt &) = delete;
    FullAt &operator=(const FullAt &) = delete;

private:
    rlimit m_before{};
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestWholeFile : public QObject
{
    Q_OBJECT

private slots:
    void writesAndReplaces();
    void aFullDiskLeavesTheOldFileWhole_data();
    void aFullDiskLeavesTheOldFileWhole();
    void aFullDiskMakesNoNewFile();
    void aFileSystemThatIsFullLeavesTheOldFileWhole();
    void refusesWhatIsNoFile();
    void keepsLinksAndPermissions();
    void ownerOnlyIsForTheOwnerAlone();
    void namesMayHoldAnything();
};

void TestWholeFile::writesAndReplaces()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"x.bin"_s);
    for (const qint64 size : {0LL, 1LL, 65'536LL, 65'537LL, 1'000'000LL}) {
        const QByteArray bytes(size, char('a' + size % 20));
        QVERIFY(writeFileWhole(path, bytes));
        QCOMPARE(contentOf(path), bytes);
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWholeFile::aFullDiskLeavesTheOldFileWhole_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("format");
    for (const auto kind : {ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline, ExportKind::Report}) {
        for (const QString &format : formatsOf(kind))
            QTest::addRow("%s.%s", wireName(kind).data(), qPrintable(format)) << int(kind) << format;
    }
}

// A hundred places for the disk to be full at, the first and the last bytes among them.
void TestWholeFile::aFullDiskLeavesTheOldFileWhole()
{
    QFETCH(const int, kind);
    QFETCH(const QString, format);
    const Result<QByteArray> bytes
        = exportBytes(ExportKind(kind), format, madeReport(madeRequest(), {madeSource()}), {});
    QVERIFY(bytes);
    QVERIFY(bytes->size() > 200);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"export."_s + format);
    const QByteArray old = "what was there before";
    put(path, old);
    QList<qint64> offsets{0, 1, 2, 4095, 4096, 4097, bytes->size() - 2, bytes->size() - 1};
    for (int i = 1; offsets.size() < 104; ++i)
        offsets << bytes->size() * i / 97 % bytes->size();
    for (const qint64 offset : std::as_const(offsets)) {
        if (offset >= bytes->size())
            continue;
        Result<void> written;
        {
            const FullAt full(offset);
            written = writeFileWhole(path, *bytes);
        }
        QVERIFY2(!written, qPrintable(u"full at %1"_s.arg(offset)));
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QVERIFY(written.error().detail.contains(path) && !written.error().detail.contains(u'\n'));
        QCOMPARE(contentOf(path), old);
    }
    {
        const FullAt justEnough(bytes->size());
        QVERIFY(writeFileWhole(path, *bytes));
    }
    QCOMPARE(contentOf(path), *bytes);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing half is left
}

void TestWholeFile::aFullDiskMakesNoNewFile()
{
    const QTemporaryDir dir;
    {
        const FullAt full(1000);
        QVERIFY(!writeFileWhole(dir.filePath(u"new.csv"_s), QByteArray(5000, 'x')));
    }
    QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

// The real thing where one is to be had: /dev/full takes nothing, but is no ordinary file.
void TestWholeFile::aFileSystemThatIsFullLeavesTheOldFileWhole()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    const Result<void> written = writeFileWhole(u"/dev/full"_s, "bytes");
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(u"no ordinary file"_s));
}

void TestWholeFile::refusesWhatIsNoFile()
{
    const QTemporaryDir dir;
    QVERIFY(!writeFileWhole(dir.path(), "x"));
    QVERIFY(!writeFileWhole(dir.filePath(u"no/such/dir/x.csv"_s), "x"));
    QVERIFY(!QFile::exists(dir.filePath(u"no"_s)));
}

void TestWholeFile::keepsLinksAndPermissions()
{
    const QTemporaryDir dir;
    const QString real = dir.filePath(u"real.csv"_s);
    const QString link = dir.filePath(u"link.csv"_s);
    put(real, "old");
    QVERIFY(QFile::setPermissions(real, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::link(real, link));
    QVERIFY(writeFileWhole(link, "new"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(real), QByteArray("new"));
    QVERIFY(!(QFileInfo(real).permissions() & QFile::ReadOther));
}

void TestWholeFile::ownerOnlyIsForTheOwnerAlone()
{
    const QTemporaryDir dir;
    const QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QString fresh = dir.filePath(u"fresh.json"_s);
    QVERIFY(writeFileWhole(fresh, "x", FileMode::OwnerOnly));
    QVERIFY(!(QFileInfo(fresh).permissions() & others));
    const QString open = dir.filePath(u"open.json"_s);
    put(open, "old");
    QVERIFY(QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | others));
    QVERIFY(writeFileWhole(open, "new", FileMode::OwnerOnly));
    QVERIFY(!(QFileInfo(open).permissions() & others));
    QVERIFY(writeFileWhole(dir.filePath(u"usual.csv"_s), "x"));
    QCOMPARE(contentOf(open), QByteArray("new"));
}

void TestWholeFile::namesMayHoldAnything()
{
    const QTemporaryDir dir;
    for (const QString &name : {u"Übersicht  2026.csv"_s, u"報告.csv"_s, u"<b>x&;'\".csv"_s, u"-o.csv"_s}) {
        QVERIFY(writeFileWhole(dir.filePath(name), "x"));
        QCOMPARE(contentOf(dir.filePath(name)), QByteArray("x"));
    }
}

QTEST_MAIN(TestWholeFile)
#include "tst_wholefile.moc"

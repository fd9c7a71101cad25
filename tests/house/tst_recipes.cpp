// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sources.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn::house;

namespace {

struct Outcome
{
    int code = -1;
    QString said;
};

Outcome execute(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(180'000))
        return {-1, program + u" did not end: "_s + process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

// A copy of the files that a recipe touches, in which it is followed.
class Copy
{
public:
    bool isValid() const { return m_folder.isValid(); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

    bool write(const QString &path, const QString &text) const
    {
        QDir().mkpath(QFileInfo(this->path(path)).path());
        QFile file(this->path(path));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    }
    bool take(const QStringList &folders) const
    {
        return std::ranges::all_of(sourcesOf(folders, {u"*"_s}), [this](const Source &source) {
            QDir().mkpath(QFileInfo(path(source.path)).path());
            return QFile::copy(root() + u'/' + source.path, path(source.path)); // not all of it is UTF-8
        });
    }
    bool takeExample(const QString &example, const QString &as) const
    {
        return write(as, textOf(u"tests/house/recipe/"_s + example));
    }
    Outcome configure(const QString &recipe) const
    {
        const QString build = path(u"build"_s);
        return execute(u"cmake"_s,
                       {u"-S"_s, m_folder.path(), u"-B"_s, build, u"-G"_s, u"Ninja"_s,
                        u"-DRECIPE="_s + recipe, u"-DFOGHORN_SOURCE_DIR="_s + root(),
                        u"-DFOGHORN_BINARY_DIR="_s + QStringLiteral(FOGHORN_BINARY_DIR),
                        u"-DFOGHORN_SANITIZE="_s + QStringLiteral(FOGHORN_SANITIZED)});
    }
    Outcome build() const { return execute(u"cmake"_s, {u"--build"_s, path(u"build"_s)}); }
    Outcome run() const { return execute(path(u"build/recipe"_s), {}); }

private:
    QTemporaryDir m_folder;
};

// The numbered lines below a heading of CONTRIBUTING.md.
QStringList recipe(const QString &heading)
{
    const QString part
        = textOf(u"CONTRIBUTING.md"_s).section(u"## "_s + heading + u'\n', 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression numbered(uR"(^\d\. .*)"_s);
    return part.split(u'\n').filter(numbered);
}

} // namespace

class TestRecipes : public QObject
{
    Q_OBJECT

private slots:
    void eachHasFiveLines_data();
    void eachHasFiveLines();
    void whatTheyNameExists();
    void aVendorIsALine();
    void aPlatformIsAFileALineAndAFixture();
    void aViewIsAFolderAndALine();
};

void TestRecipes::eachHasFiveLines_data()
{
    QTest::addColumn<QString>("heading");
    for (const char *heading : {"Add a vendor", "Add a platform", "Add a view"})
        QTest::newRow(heading) << QString::fromLatin1(heading);
}

void TestRecipes::eachHasFiveLines()
{
    QFETCH(const QString, heading);
    const QStringList lines = recipe(heading);
    QCOMPARE(lines.size(), 5);
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 130, qPrintable(line));
}

void TestRecipes::whatTheyNameExists()
{
    static const QRegularExpression path(uR"(`((?:models|views|tests|app|packaging)/[^` ]+)`)"_s);
    static const QRegularExpression ownFile(uR"(((^|/)(tst_)?my\w+(\.[\w.]+)?)+$|/myview/.*$)"_s);
    int named = 0;
    auto matches = path.globalMatch(textOf(u"CONTRIBUTING.md"_s));
    while (matches.hasNext()) {
        QString file = matches.next().captured(1);
        ++named;
        file.remove(ownFile); // what the reader makes; the folder it goes in is there
        QVERIFY2(QFileInfo::exists(root() + u'/' + file), qPrintable(file));
    }
    QVERIFY(named > 10);
    const QString folders = textOf(u"views/CMakeLists.txt"_s);
    QVERIFY(folders.contains(QRegularExpression(uR"(foreach\(\w+ .*overview)"_s)));
    QVERIFY(textOf(u"tests/views/CMakeLists.txt"_s)
                .contains(QRegularExpression(uR"(foreach\(\w+ .*overview)"_s)));
    QVERIFY(textOf(u"tests/feeds/CMakeLists.txt"_s).contains(u"feedfixtures"_s));
}

void TestRecipes::aVendorIsALine()
{
    const Copy copy;
    const QString file = u"resources/catalogue/catalogue.tsv"_s;
    QVERIFY(recipe(u"Add a vendor"_s).join(u'\n').contains(file));
    QVERIFY(copy.takeExample(u"CMakeLists.txt"_s, u"CMakeLists.txt"_s));
    const QString line = u"myvendor\tMy Vendor\thttps://status.myvendor.example\t\tother\t\tmyoldvendor"_s;
    QStringList lines = textOf(file).trimmed().split(u'\n');
    const auto place = std::ranges::find_if(
        lines, [&line](const QString &other) { return !other.startsWith(u'#') && other > line; });
    lines.insert(place, line);
    QVERIFY(copy.write(file, lines.join(u'\n') + u'\n'));
    const Outcome configured = copy.configure(u"vendor"_s);
    QVERIFY2(configured.code == 0, qPrintable(configured.said));
    const Outcome built = copy.build();
    QVERIFY2(built.code == 0, qPrintable(built.said));
    const Outcome whole = copy.run();
    QVERIFY2(whole.code == 0, qPrintable(whole.said));

    // A line that is wrong does not pass, and is named.
    for (const QString &wrong :
         {u"zzz\tZ\tstatus.zzz.example"_s, u"zzz\tZ\thttps://status.z.example\tteapot"_s,
          u"myvendor\tZ\thttps://status.z.example\t\tother"_s}) {
        QVERIFY(copy.write(file, lines.join(u'\n') + u'\n' + wrong + u'\n'));
        const Outcome refused = copy.run();
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.said.contains(u"line %1"_s.arg(lines.size() + 1)), qPrintable(refused.said));
    }
}

void TestRecipes::aPlatformIsAFileALineAndAFixture()
{
    const Copy copy;
    QVERIFY(copy.isValid());
    QVERIFY(copy.take({u"models/feeds"_s, u"tests/feeds"_s}));
    QVERIFY(copy.takeExample(u"CMakeLists.txt"_s, u"CMakeLists.txt"_s));

    QVERIFY(copy.takeExample(u"myplatform.cpp"_s, u"models/feeds/platforms/myplatform.cpp"_s));
    const QString lines = textOf(u"models/feeds/platforms.def"_s);
    QVERIFY(copy.write(u"models/feeds/platforms.def"_s, u"PLATFORM(myplatform)\n"_s + lines));
    const Outcome configured = copy.configure(u"platform"_s);
    QVERIFY2(configured.code == 0, qPrintable(configured.said));
    const Outcome built = copy.build();
    QVERIFY2(built.code == 0, qPrintable(built.said));

    // Without a fixture it does not pass, and says what is missing.
    const Outcome bare = copy.run();
    QVERIFY(bare.code != 0);
    QVERIFY2(bare.said.contains(u"tests/feeds/myplatform"_s), qPrintable(bare.said));

    QVERIFY(copy.takeExample(u"mypage.summary.json"_s, u"tests/feeds/myplatform/mypage.summary.json"_s));
    QVERIFY(copy.takeExample(u"mypage.expected.txt"_s, u"tests/feeds/myplatform/mypage.expected.txt"_s));
    const Outcome whole = copy.run();
    QVERIFY2(whole.code == 0, qPrintable(whole.said));
}

void TestRecipes::aViewIsAFolderAndALine()
{
    const Copy copy;
    QVERIFY(copy.isValid());
    QVERIFY(copy.takeExample(u"CMakeLists.txt"_s, u"CMakeLists.txt"_s));
    QVERIFY(copy.takeExample(u"myviewpage.h"_s, u"views/myview/myviewpage.h"_s));
    QVERIFY(copy.takeExample(u"myviewpage.cpp"_s, u"views/myview/myviewpage.cpp"_s));
    QVERIFY(copy.takeExample(u"tst_myview.cpp"_s, u"tests/views/tst_myview.cpp"_s));
    QVERIFY(copy.write(u"views/myview/CMakeLists.txt"_s,
                       u"target_sources(foghorn_views PRIVATE myviewpage.h myviewpage.cpp)\n"_s));

    QString pages = textOf(u"views/pages.cpp"_s);
    const QString list = u"registered{\n"_s;
    QVERIFY(pages.contains(list));
    pages.replace(list,
                  list + u"    PageInfo{\"myview\"_L1, QT_TRANSLATE_NOOP(\"foghorn::Pages\", \"My view\"), "_s
                      + u"make<MyViewPage>, false},\n"_s);
    pages.replace(u"#include \"views/pages.h\"\n"_s,
                  u"#include \"views/pages.h\"\n#include \"views/myview/myviewpage.h\"\n"_s);
    QVERIFY(copy.write(u"views/pages.cpp"_s, pages));

    const Outcome configured = copy.configure(u"view"_s);
    QVERIFY2(configured.code == 0, qPrintable(configured.said));
    const Outcome built = copy.build();
    QVERIFY2(built.code == 0, qPrintable(built.said));
    const Outcome run = copy.run();
    QVERIFY2(run.code == 0, qPrintable(run.said));
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"

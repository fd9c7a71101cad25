// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"
#include "house/sources.h"
#include "views/theme/words.h"

#include <QApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace foghorn;
using namespace foghorn::house;

namespace {

struct Text
{
    QString source;
    QStringList translations;
    bool finished = true;
};

QList<Text> textsOf(const QString &file)
{
    QList<Text> texts;
    QXmlStreamReader xml(textOf(file));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            texts.append(Text{});
        else if (xml.name() == "source"_L1)
            texts.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            texts.last().translations.append(xml.readElementText());
        else if (xml.name() == "translation"_L1) {
            texts.last().finished = !xml.attributes().hasAttribute(u"type"_s);
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace())
                texts.last().translations.append(xml.text().toString());
            else if (xml.name() == "numerusform"_L1)
                texts.last().translations.append(xml.readElementText());
        }
    }
    return texts;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(uR"(%(\d|n|L\d))"_s);
    QStringList places;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        places.append(matches.next().captured(0));
    places.sort();
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void germanIsWhole();
    void everyTranslationKeepsItsPlaces_data();
    void everyTranslationKeepsItsPlaces();
    void germanIsSpoken();
    void englishHasPlurals();
    void anUnknownLanguageIsEnglish();

private:
    void speak(QCoreApplication &application, const QLocale &locale);
};

void TestTranslations::germanIsWhole()
{
    const QList<Text> texts = textsOf(u"translations/foghorn_de.ts"_s);
    QVERIFY(texts.size() > 150);
    for (const Text &text : texts)
        QVERIFY2(text.finished && !text.translations.isEmpty(), qPrintable(text.source));
}

void TestTranslations::everyTranslationKeepsItsPlaces_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u"translations/foghorn_de.ts"_s;
    QTest::newRow("English") << u"translations/foghorn_en.ts"_s;
}

void TestTranslations::everyTranslationKeepsItsPlaces()
{
    QFETCH(const QString, file);
    for (const Text &text : textsOf(file)) {
        for (const QString &translation : text.translations)
            QVERIFY2(placesIn(translation) == placesIn(text.source), qPrintable(text.source));
    }
}

// Leaves no translator of an earlier test behind.
void TestTranslations::speak(QCoreApplication &application, const QLocale &locale)
{
    qDeleteAll(application.findChildren<QTranslator *>());
    installTranslations(application, locale);
}

void TestTranslations::germanIsSpoken()
{
    speak(*QCoreApplication::instance(), QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(QCoreApplication::translate("foghorn::Words", "Major outage"), u"Großer Ausfall"_s);
    QCOMPARE(QCoreApplication::translate("foghorn::TrayIcon", "and %n more", nullptr, 2), u"und 2 weitere"_s);
    QCOMPARE(levelWord(ComponentStatus::MajorOutage), u"Großer Ausfall"_s);
    QCOMPARE(QCoreApplication::translate("foghorn::Pages", "Overview"), u"Übersicht"_s);
}

void TestTranslations::englishHasPlurals()
{
    speak(*QCoreApplication::instance(), QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(QCoreApplication::translate("AlertText", "%n change(s)", nullptr, 1), u"1 change"_s);
    QCOMPARE(QCoreApplication::translate("AlertText", "%n change(s)", nullptr, 3), u"3 changes"_s);
}

void TestTranslations::anUnknownLanguageIsEnglish()
{
    speak(*QCoreApplication::instance(), QLocale(QLocale::Icelandic, QLocale::Iceland));
    QCOMPARE(QCoreApplication::translate("foghorn::Words", "Major outage"), u"Major outage"_s);
    QCOMPARE(QCoreApplication::translate("AlertText", "%n vendor(s)", nullptr, 2), u"2 vendors"_s);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "app/run/translations.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndDatesFollowTheLanguage();
    void theSystemIsTheDefault();
    void anUnknownLanguageStaysEnglish();
};

void TranslationsTest::numbersAndDatesFollowTheLanguage()
{
    Translations translations;
    translations.load(u"de"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1,5"_s);
    translations.load(u"en"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1.5"_s);
}

void TranslationsTest::theSystemIsTheDefault()
{
    Translations translations;
    translations.load(u"de"_s);
    translations.load({});
    QCOMPARE(QLocale(), QLocale::system());
}

void TranslationsTest::anUnknownLanguageStaysEnglish()
{
    Translations translations;
    translations.load(u"xx"_s);
    QCOMPARE(QCoreApplication::translate("Error", "There is no switch '%1'"), u"There is no switch '%1'"_s);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"

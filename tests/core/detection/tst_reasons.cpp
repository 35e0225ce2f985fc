// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "core/model/outage.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

const QVariantMap& arguments()
{
    static const QVariantMap all{{u"lost"_s, 4},
                                 {u"down"_s, 4},
                                 {u"active"_s, 5},
                                 {u"threshold"_s, 2},
                                 {u"seconds"_s, 300},
                                 {u"count"_s, 3},
                                 {u"name"_s, u"the router"_s},
                                 {u"names"_s, QVariantList{u"plug 1"_s, u"plug 2"_s}},
                                 {u"via"_s, u"the access point"_s},
                                 {u"link"_s, u"wifi"_s},
                                 {u"group"_s, u"the cellar"_s}};
    return all;
}

/// Every code that stands in the detectors' source.
QStringList emittedCodes()
{
    static const QRegularExpression code(
        u"[{?:(] ?u\"([a-z]+(?:_[a-z]+)*)\"_s(?=, \\{|, name| :|, *$|,\n|\\})"_s,
        QRegularExpression::MultilineOption);
    QStringList codes;
    const QDir folder(QStringLiteral(POWERMON_SOURCE_DIR "/src/core/detection"));
    for (const QString& name : folder.entryList({u"*.cpp"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        auto matches = code.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            codes << matches.next().captured(1);
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

class tst_Reasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void noCodeIsForgotten();
    void namesAndNumbersAreInIt();
    void aNameMayLookLikeAPlaceholder();
};

void tst_Reasons::everyCodeHasASentence_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code : {"quorum",
                             "lost_together",
                             "links_alive",
                             "two_links",
                             "one_link",
                             "backup_lost",
                             "backup_back_with_others",
                             "backup_back_alone",
                             "many_back",
                             "router_back",
                             "held",
                             "one_by_one",
                             "back_before_known",
                             "uptime_short",
                             "uptime_long",
                             "booted_together",
                             "host_was_off",
                             "host_off",
                             "group_stays_dead",
                             "router_lost",
                             "another_way_out",
                             "spared",
                             "booted_apart",
                             "returned_starting",
                             "host_on_battery",
                             "clock_lost"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_Reasons::everyCodeHasASentence()
{
    QFETCH(QString, code);
    const QString text = reasonText({code, arguments()});
    QVERIFY(text != code);
    QVERIFY2(text.count(u' ') >= 4, qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void tst_Reasons::noCodeIsForgotten()
{
    const QStringList codes = emittedCodes();
    QVERIFY2(codes.size() >= 18, qPrintable(codes.join(u' ')));
    for (const QString& code : codes) {
        const QString text = reasonText({code, arguments()});
        QVERIFY2(text != code || arguments().contains(code) || code == "booted"_L1 || code == "from"_L1,
                 qPrintable(code));
    }
}

void tst_Reasons::namesAndNumbersAreInIt()
{
    QCOMPARE(reasonText({u"lost_together"_s, {{u"lost"_s, 7}, {u"active"_s, 8}, {u"seconds"_s, 12}}}),
             u"7 of 8 switches on mains power stopped answering within 12 seconds"_s);
    QCOMPARE(reasonText({u"lost_together"_s, {{u"lost"_s, 7}, {u"active"_s, 8}, {u"seconds"_s, 1}}}),
             u"7 of 8 switches on mains power stopped answering in one moment"_s);
    QVERIFY(reasonText({u"links_alive"_s, arguments()}).contains(u"plug 1, plug 2"_s));
    QVERIFY(reasonText({u"held"_s, arguments()}).contains(u"5 min"_s));
    QVERIFY(reasonText({u"group_stays_dead"_s, arguments()}).startsWith(u"the cellar"_s));
    QVERIFY(reasonText({u"one_link"_s, arguments()}).contains(u"the access point"_s));
    QVariantMap onlyLink = arguments();
    onlyLink.remove(u"via"_s);
    QVERIFY(reasonText({u"one_link"_s, onlyLink}).contains(u"Wi-Fi"_s));
    onlyLink.insert(u"link"_s, u"wired"_s);
    QVERIFY(reasonText({u"one_link"_s, onlyLink}).contains(u"is wired"_s));
}

void tst_Reasons::aNameMayLookLikeAPlaceholder()
{
    QVariantMap odd = arguments();
    odd.insert(u"via"_s, u"%2"_s);
    QCOMPARE(reasonText({u"one_link"_s, odd}),
             u"all that went hangs on %2; still answering elsewhere: plug 1, plug 2"_s);
}

QTEST_GUILESS_MAIN(tst_Reasons)
#include "tst_reasons.moc"

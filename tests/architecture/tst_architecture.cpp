// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList layers{u"core"_s,     u"storage"_s, u"probe"_s, u"notify"_s, u"remote"_s,
                         u"settings"_s, u"api"_s,     u"cli"_s,   u"gui"_s,    u"app"_s};

/// What each folder of core may include besides itself.
const QHash<QString, QStringList> coreRules{
    {u"base"_s, {}},
    {u"model"_s, {u"base"_s}},
    {u"detection"_s, {u"model"_s, u"base"_s}},
    {u"schedule"_s, {u"model"_s, u"base"_s}},
    {u"statistics"_s, {u"model"_s, u"base"_s}},
    {u"interfaces"_s, {u"model"_s, u"base"_s}},
    {u"messages"_s, {u"model"_s, u"base"_s}},
    {u"service"_s,
     {u"base"_s, u"model"_s, u"detection"_s, u"schedule"_s, u"statistics"_s, u"interfaces"_s, u"messages"_s}},
};

struct Ban
{
    QRegularExpression pattern;
    QString what;
    QStringList exceptions; ///< file names
};

const QList<Ban> bans{
    {QRegularExpression(
         u"QDateTime::currentDateTime|QDate::currentDate|QTime::currentTime|_clock::now|QElapsedTimer"_s),
     u"a hidden clock"_s,
     {u"systemclock.cpp"_s}},
    {QRegularExpression(u"QEventLoop|processEvents"_s), u"a nested event loop"_s, {}},
    {QRegularExpression(u"::instance\\(\\)"_s), u"a singleton"_s, {}},
    {QRegularExpression(u"\\bSIGNAL\\(|\\bSLOT\\("_s), u"a string-based connect"_s, {}},
    {QRegularExpression(u"\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\s"_s),
     u"SQL text in C++"_s,
     {}},
};

struct SourceFile
{
    QString path; ///< from src/
    QString text;
};

bool mayInclude(const QString& from, const QString& to)
{
    const QStringList here = from.split(u'/');
    const QStringList there = to.split(u'/');
    if (here[0] == u"app"_s)
        return true;
    if (here[0] != there[0])
        return there[0] == u"core"_s && here[0] != u"core"_s;
    if (here[0] != u"core"_s)
        return true;
    return here[1] == there[1] || coreRules.value(here[1]).contains(there[1]);
}

QStringList includesOf(const QString& text, const QString& pattern)
{
    static const QRegularExpression::PatternOption multiline = QRegularExpression::MultilineOption;
    QStringList found;
    auto matches = QRegularExpression(pattern, multiline).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

} // namespace

/// Reads every source of src/ and compares it with the plan of the house (src/README.md).
class ArchitectureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyIncludeIsAllowed();
    void coreUsesQtCoreAlone();
    void nothingForbiddenIsUsed();
    void foldersHaveNoCycle();
    void filesAreShort();
    void classesAreSmall();
    void everyFileNamesItsLicence();
    void theRulesCatchOffences();

private:
    QList<SourceFile> m_files;
};

void ArchitectureTest::initTestCase()
{
    const QDir root(QStringLiteral(POWERMON_SOURCE_DIR "/src"));
    QDirIterator it(root.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_files.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
    }
    QVERIFY(m_files.size() > 20);
}

void ArchitectureTest::everyIncludeIsAllowed()
{
    QStringList offences;
    for (const SourceFile& file : m_files) {
        const QStringList includes = includesOf(file.text, u"^#include \"([^\"]+)\""_s);
        for (const QString& include : includes) {
            if (layers.contains(include.section(u'/', 0, 0)) && !mayInclude(file.path, include))
                offences << file.path + u" includes "_s + include;
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::coreUsesQtCoreAlone()
{
    static const QRegularExpression outside(
        u"^(QtWidgets|QtGui|QtNetwork|QtSql|QtCharts|QtDBus|QSql|QNetwork|QTcp|QUdp|QHostInfo|QHostAddress|QWidget|QIcon|QColor|QFile$|QSaveFile|QThread)"_s);
    QStringList offences;
    for (const SourceFile& file : m_files) {
        if (!file.path.startsWith(u"core/"_s))
            continue;
        const QStringList includes = includesOf(file.text, u"^#include <([^>]+)>"_s);
        for (const QString& include : includes) {
            const bool isTimer = include == u"QTimer"_s && !file.path.startsWith(u"core/service/"_s);
            if (isTimer || outside.match(include).hasMatch())
                offences << file.path + u" includes "_s + include;
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::nothingForbiddenIsUsed()
{
    QStringList offences;
    for (const SourceFile& file : m_files) {
        for (const Ban& ban : bans) {
            if (!ban.exceptions.contains(file.path.section(u'/', -1)) &&
                ban.pattern.match(file.text).hasMatch())
                offences << file.path + u": "_s + ban.what;
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::foldersHaveNoCycle()
{
    QHash<QString, QSet<QString>> edges;
    for (const SourceFile& file : m_files) {
        const QString here = file.path.section(u'/', 0, -2);
        const QStringList includes = includesOf(file.text, u"^#include \"([^\"]+)\""_s);
        for (const QString& include : includes) {
            const QString there = include.section(u'/', 0, -2);
            if (layers.contains(include.section(u'/', 0, 0)) && there != here)
                edges[here].insert(there);
        }
    }
    for (auto from = edges.cbegin(); from != edges.cend(); ++from) {
        QSet<QString> reached;
        QStringList open(from->cbegin(), from->cend());
        while (!open.isEmpty()) {
            const QString next = open.takeLast();
            if (reached.contains(next))
                continue;
            reached.insert(next);
            open += edges.value(next).values();
        }
        QVERIFY2(!reached.contains(from.key()),
                 qPrintable(from.key() + u" includes itself over other folders"_s));
    }
}

void ArchitectureTest::filesAreShort()
{
    QStringList offences;
    for (const SourceFile& file : m_files) {
        const qsizetype lines = file.text.count(u'\n');
        if (lines > 400)
            offences << u"%1: %2 lines"_s.arg(file.path).arg(lines);
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::classesAreSmall()
{
    static const QRegularExpression access(u"^(public|protected|private|Q_SIGNALS)( Q_SLOTS)?:"_s);
    static const QRegularExpression method(u"^    (?!friend|using|typedef|//|struct|class|enum).*\\w\\("_s);
    QStringList offences;
    for (const SourceFile& file : m_files) {
        if (!file.path.endsWith(u".h"_s))
            continue;
        bool isPublic = false;
        int methods = 0;
        const QStringList lines = file.text.split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith(u"class "_s) || line.startsWith(u"struct "_s))
                methods = 0;
            if (const auto match = access.match(line); match.hasMatch())
                isPublic = match.captured(1) == u"public"_s;
            if (line == u"};"_s)
                isPublic = false;
            if (isPublic && method.match(line).hasMatch() && ++methods == 21)
                offences << file.path + u": more than 20 public methods"_s;
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::everyFileNamesItsLicence()
{
    QStringList offences;
    for (const SourceFile& file : m_files) {
        if (!file.text.left(200).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s))
            offences << file.path;
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void ArchitectureTest::theRulesCatchOffences()
{
    QVERIFY(!mayInclude(u"core/base/a.h"_s, u"core/model/switch.h"_s));
    QVERIFY(!mayInclude(u"core/detection/a.h"_s, u"core/service/monitor.h"_s));
    QVERIFY(!mayInclude(u"core/service/a.h"_s, u"storage/sqlstore.h"_s));
    QVERIFY(!mayInclude(u"gui/a.h"_s, u"storage/sqlstore.h"_s));
    QVERIFY(!mayInclude(u"gui/a.h"_s, u"cli/command.h"_s));
    QVERIFY(!mayInclude(u"storage/a.h"_s, u"probe/httpprober.h"_s));
    QVERIFY(!mayInclude(u"cli/a.h"_s, u"app/application.h"_s));
    QVERIFY(mayInclude(u"app/a.h"_s, u"storage/sqlstore.h"_s));
    QVERIFY(mayInclude(u"core/service/a.h"_s, u"core/detection/outagedetector.h"_s));
    QVERIFY(bans[0].pattern.match(u"auto t = QDateTime::currentDateTimeUtc();"_s).hasMatch());
    QVERIFY(bans[4].pattern.match(u"query.exec(\"SELECT 1 FROM x\")"_s).hasMatch());
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "gui/dialogfixture.h"
#include "gui/dialogs/maskedurl.h"
#include "gui/dialogs/settingspage.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class SettingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordsAreMasked_data();
    void passwordsAreMasked();
    void aTypedPasswordIsTaken();
    void databaseAddressesAreKnownByTheirBeginning_data();
    void databaseAddressesAreKnownByTheirBeginning();
    void itShowsWhatIsInForce();
    void savingWritesEverything();
    void badValuesCannotBeTyped();
    void aBadDatabaseAddressIsToldWhileTyping();
    void fixedSettingsCannotBeChanged();
    void aRefusalStandsUnderItsField();
    void aFileThatCannotBeWrittenIsTold();
    void discardingGoesBack();
    void changesFromOutsideAppearButTypingStays();
    void thePolicySaysWhatItDoes();
    void theNextStartIsMentionedWhereItMatters();
    void alertsArePausedAndResumed();
    void everyInputHasAnAccessibleName();
    void notesAreShownWhole();
};

namespace {

template <typename Widget>
Widget& find(const QObject& parent, const QString& name)
{
    auto* widget = parent.findChild<Widget*>(name);
    Q_ASSERT(widget);
    return *widget;
}

bool canSave(const SettingsPage& page)
{
    return find<QPushButton>(page, u"saveButton"_s).isEnabled();
}

void save(const SettingsPage& page)
{
    find<QPushButton>(page, u"saveButton"_s).click();
}

struct PageFixture : DialogFixture
{
    PageFixture() { settings.current.databaseUrl = u"sqlite:////data/power.db"_s; }
};

} // namespace

void SettingsPageTest::passwordsAreMasked_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("file") << u"sqlite:////data/a:b@c.db"_s << u"sqlite:////data/a:b@c.db"_s;
    QTest::newRow("password") << u"postgresql://me:secret@db:5432/power?sslmode=require"_s
                              << u"postgresql://me:••••••••@db:5432/power?sslmode=require"_s;
    QTest::newRow("with an @") << u"postgresql://me:se@cr:et@db/power"_s
                               << u"postgresql://me:••••••••@db/power"_s;
    QTest::newRow("no password") << u"postgresql://me@db/power"_s << u"postgresql://me@db/power"_s;
    QTest::newRow("empty password") << u"postgresql://me:@db/power"_s << u"postgresql://me:@db/power"_s;
}

void SettingsPageTest::passwordsAreMasked()
{
    QFETCH(const QString, url);
    QFETCH(const QString, shown);
    QCOMPARE(maskedUrl(url), shown);
    QCOMPARE(unmaskedUrl(shown, url), url);
}

void SettingsPageTest::aTypedPasswordIsTaken()
{
    const QString url = u"postgresql://me:secret@db/power"_s;
    QCOMPARE(unmaskedUrl(u"postgresql://me:other@db/power"_s, url), u"postgresql://me:other@db/power"_s);
    QCOMPARE(unmaskedUrl(u"postgresql://me:••••••••@db2/power"_s, url),
             u"postgresql://me:secret@db2/power"_s);
    QCOMPARE(unmaskedUrl(u"sqlite:///a.db"_s, url), u"sqlite:///a.db"_s);
}

void SettingsPageTest::databaseAddressesAreKnownByTheirBeginning_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("relative") << u"sqlite:///power.db"_s << true;
    QTest::newRow("absolute") << u"sqlite:////data/power.db"_s << true;
    QTest::newRow("postgresql") << u"postgresql://me@db/power"_s << true;
    QTest::newRow("postgres") << u"postgres://me@db/power"_s << true;
    QTest::newRow("psycopg") << u"postgresql+psycopg://me@db/power"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no file") << u"sqlite:///"_s << false;
    QTest::newRow("path") << u"/data/power.db"_s << false;
    QTest::newRow("mysql") << u"mysql://me@db/power"_s << false;
}

void SettingsPageTest::databaseAddressesAreKnownByTheirBeginning()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isSound);
    QCOMPARE(looksLikeDatabaseUrl(url), isSound);
}

void SettingsPageTest::itShowsWhatIsInForce()
{
    PageFixture fixture;
    fixture.settings.current.monitorInterval = std::chrono::seconds(17);
    fixture.settings.current.policy.failureThreshold = 9;
    fixture.settings.current.probeTimeout = Milliseconds(1234);
    fixture.settings.current.language = u"de"_s;
    fixture.settings.current.theme = ThemeChoice::Dark;
    fixture.settings.current.databaseUrl = u"postgresql://me:secret@db/power"_s;
    const SettingsPage page(fixture.context);
    QCOMPARE(find<QSpinBox>(page, u"intervalSpin"_s).value(), 17);
    QCOMPARE(find<QSpinBox>(page, u"thresholdSpin"_s).value(), 9);
    QCOMPARE(find<QSpinBox>(page, u"timeoutSpin"_s).value(), 1234);
    QCOMPARE(find<QComboBox>(page, u"languageCombo"_s).currentText(), u"Deutsch"_s);
    QCOMPARE(find<QComboBox>(page, u"themeCombo"_s).currentText(), u"Dark"_s);
    QVERIFY(!find<QLineEdit>(page, u"databaseEdit"_s).text().contains(u"secret"_s));
    QVERIFY(find<QLabel>(page, u"databaseNote"_s).text().contains(fixture.context.storeLocation));
    QVERIFY(!page.isModified());
    QVERIFY(!canSave(page));
}

void SettingsPageTest::savingWritesEverything()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    find<QSpinBox>(page, u"intervalSpin"_s).setValue(86400);
    find<QSpinBox>(page, u"thresholdSpin"_s).setValue(100);
    find<QSpinBox>(page, u"timeoutSpin"_s).setValue(60000);
    find<QComboBox>(page, u"languageCombo"_s).setCurrentIndex(1);
    find<QComboBox>(page, u"themeCombo"_s).setCurrentIndex(1);
    find<QComboBox>(page, u"policyCombo"_s).setCurrentIndex(1);
    find<QComboBox>(page, u"monitorPowerCombo"_s).setCurrentIndex(2);
    find<QLineEdit>(page, u"databaseEdit"_s).setText(u" sqlite:///other.db "_s);
    QVERIFY(page.isModified());
    QVERIFY(canSave(page));
    save(page);
    Settings wanted;
    wanted.monitorInterval = std::chrono::seconds(86400);
    wanted.policy.failureThreshold = 100;
    wanted.policy.kind = PolicyKind::Readme;
    wanted.monitorPower = MonitorPower::Ups;
    wanted.probeTimeout = Milliseconds(60000);
    wanted.language = u"en"_s;
    wanted.theme = ThemeChoice::Light;
    wanted.databaseUrl = u"sqlite:///other.db"_s;
    QCOMPARE(fixture.settings.current, wanted);
    QCOMPARE(fixture.settings.saves, 1);
    QVERIFY(!page.isModified());
    QVERIFY(!canSave(page));
}

void SettingsPageTest::badValuesCannotBeTyped()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    auto& interval = find<QSpinBox>(page, u"intervalSpin"_s);
    interval.selectAll();
    QTest::keyClicks(&interval, u"abc"_s);
    QCOMPARE(interval.value(), 60);
    interval.selectAll();
    QTest::keyClicks(&interval, u"-1"_s);
    QVERIFY(interval.value() >= 1);
    interval.selectAll();
    QTest::keyClicks(&interval, u"1000000000"_s);
    QVERIFY(interval.value() <= 86400);
    QCOMPARE(find<QSpinBox>(page, u"thresholdSpin"_s).minimum(), 1);
    QCOMPARE(find<QSpinBox>(page, u"thresholdSpin"_s).maximum(), 100);
}

void SettingsPageTest::aBadDatabaseAddressIsToldWhileTyping()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    auto& edit = find<QLineEdit>(page, u"databaseEdit"_s);
    edit.setText(u"mysql://x"_s);
    QVERIFY(find<QLabel>(page, u"databaseNote"_s).text().startsWith(u"⚠ "_s));
    QCOMPARE(edit.accessibleDescription(), find<QLabel>(page, u"databaseNote"_s).text());
    QVERIFY(!canSave(page));
    edit.setText(u"sqlite:///x.db"_s);
    QVERIFY(!find<QLabel>(page, u"databaseNote"_s).text().startsWith(u"⚠ "_s));
    QVERIFY(canSave(page));
}

void SettingsPageTest::fixedSettingsCannotBeChanged()
{
    PageFixture fixture;
    fixture.settings.fixed = {{u"MONITOR_INTERVAL"_s, u"the environment"_s},
                              {u"POWERMON_THEME"_s, u"an option"_s}};
    const SettingsPage page(fixture.context);
    QVERIFY(!find<QSpinBox>(page, u"intervalSpin"_s).isEnabled());
    QVERIFY(find<QLabel>(page, u"intervalNote"_s).text().contains(u"the environment"_s));
    QVERIFY(!find<QComboBox>(page, u"themeCombo"_s).isEnabled());
    QVERIFY(find<QSpinBox>(page, u"thresholdSpin"_s).isEnabled());
    QVERIFY(find<QLabel>(page, u"thresholdNote"_s).isHidden());
}

void SettingsPageTest::aRefusalStandsUnderItsField()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    fixture.settings.refusal =
        Error{ErrorCode::BadValue, {u"settings"_s, u"POWER_OUTAGE_THRESHOLD"_s, u"5"_s, u"1 to 4"_s}};
    find<QSpinBox>(page, u"thresholdSpin"_s).setValue(5);
    save(page);
    QVERIFY(find<QLabel>(page, u"thresholdNote"_s).text().contains(u"1 to 4"_s));
    QVERIFY(page.isModified());
    fixture.settings.refusal = Error{ErrorCode::DatabaseUrlInvalid, {u"x"_s, u"because"_s}};
    save(page);
    QVERIFY(find<QLabel>(page, u"databaseNote"_s).text().contains(u"because"_s));
    QCOMPARE(find<QSpinBox>(page, u"thresholdSpin"_s).value(), 5);
}

void SettingsPageTest::aFileThatCannotBeWrittenIsTold()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    fixture.settings.refusal = Error{ErrorCode::FileUnwritable, {u"/etc/<b>x</b>"_s, u"no"_s}};
    find<QSpinBox>(page, u"thresholdSpin"_s).setValue(5);
    save(page);
    QVERIFY(find<QLabel>(page, u"statusLabel"_s).text().contains(u"/etc/<b>x</b>"_s));
    QCOMPARE(find<QLabel>(page, u"statusLabel"_s).textFormat(), Qt::PlainText);
    QVERIFY(page.isModified());
    QVERIFY(canSave(page));
}

void SettingsPageTest::discardingGoesBack()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    find<QSpinBox>(page, u"intervalSpin"_s).setValue(5);
    find<QPushButton>(page, u"revertButton"_s).click();
    QCOMPARE(find<QSpinBox>(page, u"intervalSpin"_s).value(), 60);
    QVERIFY(!page.isModified());
    QCOMPARE(fixture.settings.saves, 0);
}

void SettingsPageTest::changesFromOutsideAppearButTypingStays()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    find<QSpinBox>(page, u"intervalSpin"_s).setValue(5);
    Settings changed = fixture.settings.current;
    changed.monitorInterval = std::chrono::seconds(90);
    changed.policy.failureThreshold = 7;
    QVERIFY(fixture.settings.save(changed));
    QCOMPARE(find<QSpinBox>(page, u"intervalSpin"_s).value(), 5);
    QCOMPARE(find<QSpinBox>(page, u"thresholdSpin"_s).value(), 7);
    QVERIFY(page.isModified());
    auto& policy = find<QComboBox>(page, u"policyCombo"_s);
    policy.setCurrentIndex(1);
    changed.monitorPower = MonitorPower::Mains;
    QVERIFY(fixture.settings.save(changed));
    QCOMPARE(policy.currentIndex(), 1);
    QCOMPARE(find<QComboBox>(page, u"monitorPowerCombo"_s).currentIndex(), 1);
}

void SettingsPageTest::thePolicySaysWhatItDoes()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    auto& policy = find<QComboBox>(page, u"policyCombo"_s);
    const auto& note = find<QLabel>(page, u"policyNote"_s);
    QCOMPARE(policy.currentIndex(), 0); // evidence
    const QString evidence = note.text();
    QVERIFY2(evidence.contains(u"taken back"_s), qPrintable(evidence));
    policy.setCurrentIndex(1);
    QVERIFY(!note.text().isEmpty() && note.text() != evidence);
    fixture.settings.fixed = {{u"POWERMON_POLICY"_s, u"an option"_s}};
    const SettingsPage fixed(fixture.context);
    QVERIFY(!find<QComboBox>(fixed, u"policyCombo"_s).isEnabled());
    QVERIFY(find<QLabel>(fixed, u"policyNote"_s).text().contains(u"an option"_s));
}

void SettingsPageTest::theNextStartIsMentionedWhereItMatters()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    const auto& status = find<QLabel>(page, u"statusLabel"_s);
    find<QSpinBox>(page, u"intervalSpin"_s).setValue(5);
    save(page);
    QVERIFY(!status.text().isEmpty());
    QVERIFY(!status.text().contains(u"again"_s));
    find<QComboBox>(page, u"languageCombo"_s).setCurrentIndex(2);
    QVERIFY(status.text().isEmpty());
    save(page);
    QVERIFY(status.text().contains(u"again"_s));
    QVERIFY(find<QLabel>(page, u"languageNote"_s).text().contains(u"next start"_s));
}

void SettingsPageTest::alertsArePausedAndResumed()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    auto& button = find<QPushButton>(page, u"pauseButton"_s);
    button.click();
    QCOMPARE(fixture.notifications.pausedUntil(), fixture.clock.now() + std::chrono::hours(1));
    QVERIFY(find<QLabel>(page, u"pauseLabel"_s).text().contains(u"01:00:00"_s));
    button.click();
    QVERIFY(!fixture.notifications.pausedUntil());
    QCOMPARE(fixture.settings.saves, 0);
}

void SettingsPageTest::everyInputHasAnAccessibleName()
{
    PageFixture fixture;
    const SettingsPage page(fixture.context);
    const QStringList names{u"intervalSpin"_s, u"thresholdSpin"_s,    u"timeoutSpin"_s,
                            u"policyCombo"_s,  u"languageCombo"_s,    u"themeCombo"_s,
                            u"databaseEdit"_s, u"monitorPowerCombo"_s};
    for (const QString& name : names)
        QVERIFY2(!find<QWidget>(page, name).accessibleName().isEmpty(), qPrintable(name));
}

void SettingsPageTest::notesAreShownWhole()
{
    PageFixture fixture;
    fixture.settings.fixed = {{u"POWER_OUTAGE_THRESHOLD"_s, u"the environment"_s}};
    SettingsPage page(fixture.context);
    page.show();
    for (const int width : {560, 760, 1200}) {
        page.resize(width, 700);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QStringList names{u"thresholdNote"_s, u"policyNote"_s, u"monitorPowerNote"_s, u"languageNote"_s,
                                u"databaseNote"_s};
        for (const QString& name : names) {
            const auto& note = find<QLabel>(page, name);
            QTRY_VERIFY2(note.height() >= note.heightForWidth(note.width()), qPrintable(name));
        }
    }
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"

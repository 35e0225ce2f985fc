// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "gui/dialogs/tokensdialog.h"
#include "gui/spoken.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

struct Opened
{
    Opened() : dialog(clock, executor, nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }
    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return dialog.findChild<T*>(name);
    }
    void make(const QString& name, TokenScope scope) const
    {
        find<QLineEdit>(u"tokenNameEdit"_s)->setText(name);
        auto* combo = find<QComboBox>(u"tokenScopeCombo"_s);
        combo->setCurrentIndex(combo->findData(toWord(scope)));
        find<QPushButton>(u"makeTokenButton"_s)->click();
    }
    [[nodiscard]] QTreeWidget* table() const { return find<QTreeWidget>(u"tokenTable"_s); }
    [[nodiscard]] QList<ApiToken> stored() { return readApiTokens(store).value(); }

    ManualClock clock;
    MemoryStore store;
    InlineStoreExecutor executor{store};
    TokensDialog dialog;
};

} // namespace

/// Keys to the REST server, made and revoked in the window.
class TokensDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsShownOnceAndKeptAsAHash()
    {
        Opened opened;
        QSignalSpy changed(&opened.dialog, &TokensDialog::changed);
        auto* secret = opened.find<QLineEdit>(u"secretEdit"_s);
        QVERIFY(!secret->isVisible());
        opened.make(u"phone"_s, TokenScope::Read);
        QTRY_VERIFY_WITH_TIMEOUT(secret->isVisible(), awhile);
        QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, awhile);
        QCOMPARE(opened.table()->topLevelItem(0)->text(0), u"phone"_s);
        QCOMPARE(opened.table()->topLevelItem(0)->text(1), u"Read"_s);
        QCOMPARE(opened.stored().constFirst().hash, tokenHash(secret->text()));
        QCOMPARE(opened.stored().constFirst().scope, TokenScope::Read);
        QCOMPARE(changed.size(), 1);
        opened.find<QPushButton>(u"copySecretButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), secret->text());
    }

    void oneThatMayChange()
    {
        Opened opened;
        opened.make(u"script"_s, TokenScope::Write);
        QTRY_COMPARE_WITH_TIMEOUT(opened.stored().size(), 1, awhile);
        QCOMPARE(opened.stored().constFirst().scope, TokenScope::Write);
    }

    void aNameThatIsTakenOrMissingIsRefused()
    {
        Opened opened;
        const auto* note = opened.find<QLabel>(u"tokenNote"_s);
        opened.make(QString(), TokenScope::Read);
        QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), awhile);
        opened.make(u"phone"_s, TokenScope::Read);
        QTRY_COMPARE_WITH_TIMEOUT(opened.stored().size(), 1, awhile);
        opened.make(u"phone"_s, TokenScope::Write);
        QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"phone"_s), awhile);
        QCOMPARE(opened.stored().size(), 1);
    }

    void revokingIsAskedFirst()
    {
        Opened opened;
        QVERIFY(addApiToken(opened.store, u"<b>old</b>"_s, TokenScope::Read, opened.clock.now()));
        opened.make(u"new"_s, TokenScope::Read);
        QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 2, awhile);
        auto* revoke = opened.find<QPushButton>(u"revokeButton"_s);
        QVERIFY(!revoke->isEnabled());
        opened.table()->setCurrentItem(opened.table()->findItems(u"<b>old</b>"_s, Qt::MatchExactly).value(0));
        QVERIFY(revoke->isEnabled());
        revoke->click();
        QCOMPARE(opened.stored().size(), 2);
        auto* sure = opened.find<QPushButton>(u"revokeTokenButton"_s);
        QVERIFY(sure != nullptr);
        sure->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, awhile);
        QCOMPARE(opened.stored().constFirst().name, u"new"_s);
    }

    void aBrokenStoreIsTold()
    {
        Opened opened;
        opened.executor.setError(Error{ErrorCode::DatabaseBusy, {u"/x.db"_s}});
        opened.make(u"phone"_s, TokenScope::Read);
        QTRY_VERIFY_WITH_TIMEOUT(opened.find<QLabel>(u"tokenNote"_s)->text().contains(u"/x.db"_s), awhile);
        QCOMPARE(opened.find<QLineEdit>(u"tokenNameEdit"_s)->text(), u"phone"_s); // nothing typed is lost
    }

    void everyControlHasAName()
    {
        const Opened opened;
        QCOMPARE(withoutAName(opened.dialog).join(u", "_s), QString());
    }
};

QTEST_MAIN(TokensDialogTest)
#include "tst_tokensdialog.moc"

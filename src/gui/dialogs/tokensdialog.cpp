// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/tokensdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/textformat.h"
#include "gui/dialogs/fieldnote.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

enum Column
{
    NameColumn,
    ScopeColumn,
    MadeColumn,
};

QString scopeText(TokenScope scope)
{
    return scope == TokenScope::Read ? TokensDialog::tr("Read") : TokensDialog::tr("Read and change");
}

} // namespace

TokensDialog::TokensDialog(const Clock& clock, StoreExecutor& store, QWidget* parent)
    : QDialog(parent), m_clock(clock), m_store(store), m_table(new QTreeWidget(this)),
      m_revoke(new QPushButton(tr("&Revoke…"), this)), m_name(new QLineEdit(this)),
      m_scope(new QComboBox(this)), m_note(new QLabel(this)), m_secretBox(new QWidget(this)),
      m_secretLabel(new QLabel(m_secretBox)), m_secret(new QLineEdit(m_secretBox))
{
    setObjectName(u"tokensDialog"_s);
    setWindowTitle(tr("Access tokens"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* what = new QLabel(tr("A token opens the REST server and the web page to whoever has it. Give each "
                               "program and each person one of their own."),
                            this);
    what->setWordWrap(true);
    layout->addWidget(what);
    buildTable(*layout);
    buildForm(*layout);
    buildSecret(*layout);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 440);
    m_name->setFocus();
    read();
}

void TokensDialog::buildTable(QVBoxLayout& layout)
{
    m_table->setObjectName(u"tokenTable"_s);
    m_table->setAccessibleName(tr("Tokens"));
    m_table->setHeaderLabels({tr("Name"), tr("May"), tr("Made")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NameColumn, Qt::AscendingOrder);
    m_table->header()->resizeSection(NameColumn, 28 * fontMetrics().averageCharWidth());
    m_table->header()->resizeSection(ScopeColumn, 22 * fontMetrics().averageCharWidth());
    layout.addWidget(m_table);
    m_revoke->setObjectName(u"revokeButton"_s);
    m_revoke->setAutoDefault(false);
    m_revoke->setEnabled(false);
    layout.addWidget(m_revoke, 0, Qt::AlignLeft);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_revoke->setEnabled(!chosenName().isEmpty()); });
    connect(m_revoke, &QPushButton::clicked, this, &TokensDialog::askToRevoke);
}

void TokensDialog::buildForm(QLayout& layout)
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 8, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(u"tokenNameEdit"_s);
    m_name->setAccessibleName(tr("What the new token is for"));
    m_name->setPlaceholderText(tr("phone"));
    m_name->setMaxLength(static_cast<int>(maximumTokenNameLength));
    m_note->setObjectName(u"tokenNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* column = new QVBoxLayout;
    column->addWidget(m_name);
    column->addWidget(m_note);
    auto* nameLabel = new QLabel(tr("A new one &for"), box);
    nameLabel->setBuddy(m_name);
    form->addRow(nameLabel, column);
    m_scope->setObjectName(u"tokenScopeCombo"_s);
    m_scope->setAccessibleName(tr("What the new token may do"));
    for (const TokenScope scope : {TokenScope::Read, TokenScope::Write})
        m_scope->addItem(scopeText(scope), toWord(scope));
    form->addRow(tr("It &may"), m_scope);
    auto* make = new QPushButton(tr("Make &token"), box);
    make->setObjectName(u"makeTokenButton"_s);
    make->setDefault(true);
    form->addRow(QString(), make);
    make->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout.addWidget(box);
    connect(make, &QPushButton::clicked, this, &TokensDialog::add);
    connect(m_name, &QLineEdit::textEdited, this, [this] { showHint(m_note, m_name, {}); });
}

void TokensDialog::buildSecret(QLayout& layout)
{
    m_secretBox->setObjectName(u"secretBox"_s);
    auto* column = new QVBoxLayout(m_secretBox);
    column->setContentsMargins(0, 8, 0, 0);
    m_secretLabel->setTextFormat(Qt::PlainText);
    m_secretLabel->setWordWrap(true);
    column->addWidget(m_secretLabel);
    auto* row = new QHBoxLayout;
    m_secret->setObjectName(u"secretEdit"_s);
    m_secret->setAccessibleName(tr("The new token"));
    m_secret->setReadOnly(true);
    row->addWidget(m_secret, 1);
    auto* copy = new QPushButton(tr("C&opy"), m_secretBox);
    copy->setObjectName(u"copySecretButton"_s);
    copy->setAutoDefault(false);
    row->addWidget(copy);
    column->addLayout(row);
    m_secretBox->hide();
    layout.addWidget(m_secretBox);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_secret->text()); });
}

QString TokensDialog::chosenName() const
{
    const auto chosen = m_table->selectedItems();
    return chosen.isEmpty() ? QString() : chosen.first()->text(NameColumn);
}

void TokensDialog::read()
{
    whenFinished(m_store.submit(readApiTokens), this, [this](const Result<QList<ApiToken>>& tokens) {
        if (tokens)
            showTokens(*tokens);
        else
            tellTrouble(tokens.error());
    });
}

void TokensDialog::showTokens(const QList<ApiToken>& tokens)
{
    const Timestamp now = m_clock.now();
    m_table->clear();
    for (const ApiToken& token : tokens) {
        auto* row = new QTreeWidgetItem(m_table,
                                        {token.name, scopeText(token.scope), timeText(token.createdAt, now)});
        row->setToolTip(NameColumn, token.name.toHtmlEscaped());
    }
    m_revoke->setEnabled(false);
}

void TokensDialog::add()
{
    const auto scope = tokenScopeFromWord(m_scope->currentData().toString()).value_or(TokenScope::Read);
    const auto work = [name = m_name->text(), scope, now = m_clock.now()](Store& store) {
        return addApiToken(store, name, scope, now);
    };
    whenFinished(m_store.submit(work), this, [this](const Result<NewApiToken>& added) {
        if (!added)
            return tellTrouble(added.error());
        m_name->clear();
        showSecret(added->token.name, added->secret);
        Q_EMIT changed();
        read();
    });
}

void TokensDialog::showSecret(const QString& name, const QString& secret)
{
    m_secretLabel->setText(tr("The token \"%1\". Keep it: it is shown this once.").arg(name));
    m_secret->setText(secret);
    m_secretBox->show();
    m_secret->setFocus();
    m_secret->selectAll();
}

void TokensDialog::askToRevoke()
{
    const QString name = chosenName();
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Revoke the token?"),
                        tr("Whoever uses \"%1\" is locked out at once. This cannot be undone.").arg(name),
                        QMessageBox::NoButton, this);
    question->setObjectName(u"revokeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* revokeIt = question->addButton(tr("&Revoke token"), QMessageBox::DestructiveRole);
    revokeIt->setObjectName(u"revokeTokenButton"_s);
    auto* keep = question->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    question->setEscapeButton(keep);
    question->setDefaultButton(keep);
    connect(revokeIt, &QPushButton::clicked, this, [this, name] { revoke(name); });
    question->open();
}

void TokensDialog::revoke(const QString& name)
{
    const auto work = [name](Store& store) { return removeApiToken(store, name); };
    whenFinished(m_store.submit(work), this, [this](const Result<bool>& removed) {
        if (!removed)
            return tellTrouble(removed.error());
        m_secretBox->hide();
        m_secret->clear();
        Q_EMIT changed();
        read();
    });
}

void TokensDialog::tellTrouble(const Error& error)
{
    showProblem(m_note, m_name, errorMessage(error));
}

} // namespace powermon

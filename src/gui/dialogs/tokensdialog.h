// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/service/apitokens.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace powermon {

class Clock;
class StoreExecutor;

/// The tokens that open the REST server and the web page: made, shown once, and revoked.
class TokensDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TokensDialog(const Clock& clock, StoreExecutor& store, QWidget* parent);

Q_SIGNALS:
    /// Another one opens the server now, or one less.
    void changed();

private:
    void buildTable(QVBoxLayout& layout);
    void buildForm(QLayout& layout);
    void buildSecret(QLayout& layout);
    void read();
    void showTokens(const QList<ApiToken>& tokens);
    void add();
    void showSecret(const QString& name, const QString& secret);
    void askToRevoke();
    void revoke(const QString& name);
    void tellTrouble(const Error& error);
    [[nodiscard]] QString chosenName() const;

    const Clock& m_clock;
    StoreExecutor& m_store;
    QTreeWidget* m_table;
    QPushButton* m_revoke;
    QLineEdit* m_name;
    QComboBox* m_scope;
    QLabel* m_note;
    QWidget* m_secretBox;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
};

} // namespace powermon

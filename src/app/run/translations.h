// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace powermon {

/// The texts of the program and of Qt in one language, installed while this lives, and its way to write dates
/// and numbers (QLocale's default, for good).
class Translations final
{
public:
    Translations() = default;
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    /// \a language as in Settings: "en", "de"; empty: the system's. What is not there stays English. May be
    /// called again.
    void load(const QString& language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace powermon

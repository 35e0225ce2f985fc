// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// The system's own (its country, its ways with numbers) where it speaks that language anyway.
QLocale localeFor(const QString& language)
{
    const QLocale chosen(language);
    const QLocale system = QLocale::system();
    return language.isEmpty() || chosen.language() == system.language() ? system : chosen;
}

} // namespace

void Translations::load(const QString& language)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    // English has a file too, for its plural forms; it is also what every other language falls back to.
    const bool isKnown = m_own.load(locale, u"powermon"_s, u"_"_s, u":/i18n"_s);
    if (isKnown || m_own.load(u"powermon_en"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_own);
    if (isKnown && m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace powermon

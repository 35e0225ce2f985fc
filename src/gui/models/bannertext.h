// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "core/model/detectionpolicy.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// The answer to "is the power on?" in words.
struct BannerText
{
    SiteState state = SiteState::Unknown;
    Confidence confidence = Confidence::Confirmed; ///< that the power is out, where it is
    QString headline;                              ///< the answer itself
    QString since;                                 ///< since when, as exactly as it is known; may be empty
    QString detail;                                ///< who answers, and how old that is
    QStringList reasons;                           ///< why it is believed
    QStringList notices;                           ///< store trouble, another program that watches, incidents
    bool offersAdding = false;                     ///< there is no switch at all: the next step is to add one

    friend bool operator==(const BannerText&, const BannerText&) = default;
    Q_DECLARE_TR_FUNCTIONS(BannerText)
};

[[nodiscard]] BannerText bannerText(const SiteStatus& status, const DetectionPolicy& policy, Timestamp now);

} // namespace powermon

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/interfaces/storeexecutor.h"
#include "core/service/siteoverview.h"

namespace powermon {

/// All sites of the database at a glance, as they were when it was asked last.
class SiteSurvey final : public QObject
{
    Q_OBJECT

public:
    explicit SiteSurvey(StoreExecutor& store, QObject* parent = nullptr) : QObject(parent), m_store(store) {}

    /// Looks again; while it looks, this changes nothing.
    void refresh();
    [[nodiscard]] const QList<SiteOverview>& sites() const { return m_sites; }

Q_SIGNALS:
    /// What sites() tells is of now.
    void refreshed();
    void failed(const powermon::Error& error);

private:
    StoreExecutor& m_store;
    QList<SiteOverview> m_sites;
    bool m_isLooking = false;
};

} // namespace powermon

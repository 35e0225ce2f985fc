// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QPromise>
#include <QTimer>

#include "api/apiparts.h"
#include "api/apirouter.h"
#include "api/switchtexts.h"
#include "core/service/statusreport.h"

namespace powermon {

/// What holds now: /api/status, /api/health. It comes from the live picture, so that it is told while the
/// database is away, as it may well be when the power is out; only the figures of the last day come from the
/// store, and are null where they were never read.
class LiveStatus final : public QObject
{
    Q_OBJECT

public:
    /// The figures of the last day are at most about so old.
    static constexpr std::chrono::seconds figuresLifetime{10};
    /// All who ask for health within it share one question to the store.
    static constexpr Milliseconds revisionLifetime{1000};
    /// So many may wait for what comes next.
    static constexpr qsizetype mostHeld = 32;
    /// For so long an answer waits for the first figures.
    static constexpr Milliseconds patience{2000};

    explicit LiveStatus(const ApiParts& parts, QObject* parent = nullptr);
    ~LiveStatus() override;

    [[nodiscard]] QList<ApiRoute> routes();
    /// The status as it is answered at this moment, with its ETag.
    [[nodiscard]] ApiResponse now();

private:
    [[nodiscard]] QFuture<ApiResponse> status();
    [[nodiscard]] QFuture<ApiResponse> next(const ApiRequest& request);
    [[nodiscard]] QFuture<ApiResponse> health(bool tellsReasons);
    [[nodiscard]] ApiResponse healthResponse(const Result<qint64>& revision, bool tellsReasons) const;
    [[nodiscard]] ApiResponse response();
    [[nodiscard]] StatusReport report() const;
    [[nodiscard]] QStringList troubles() const;
    void refreshFigures();
    void refreshRevision();
    void answerWaiting();
    void answerHeld();

    ApiParts m_parts;
    std::optional<SiteHistory> m_figures;
    SwitchTexts m_texts;
    SteadyTime m_readAt;
    bool m_isReading = false;
    QFuture<Result<qint64>> m_revision; ///< shows that the store answers
    std::optional<SteadyTime> m_revisionAskedAt;
    std::array<QFuture<ApiResponse>, 2> m_health; ///< for all who wait for it; the second tells reasons
    std::vector<QPromise<ApiResponse>> m_waiting; ///< for the figures
    QList<std::shared_ptr<QPromise<ApiResponse>>> m_held; ///< for a change
    QTimer m_change;                                      ///< what changes together is told together
};

} // namespace powermon

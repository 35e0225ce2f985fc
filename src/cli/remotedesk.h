// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>

#include "cli/remoteanswer.h"
#include "cli/sitedesk.h"
#include "core/interfaces/remotecaller.h"

namespace powermon {

/// The site of a PowerMon elsewhere, asked by REST. What the server refuses is an error as remoteDocument()
/// has it.
class RemoteDesk final : public SiteDesk
{
    Q_OBJECT

public:
    explicit RemoteDesk(RemoteCaller& caller, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SwitchListing>> switches() override;
    [[nodiscard]] QFuture<Result<StatusAnswer>> status() override;
    [[nodiscard]] QFuture<Result<OutageListing>> outages(const OutageWish& wish) override;
    [[nodiscard]] QFuture<Result<ExplainedOutage>> explain(OutageId id) override;
    [[nodiscard]] QFuture<Result<StatisticsAnswer>> statistics(int hours) override;
    [[nodiscard]] QFuture<Result<CheckedSwitches>> checkNow(const QList<SwitchId>& ids) override;
    [[nodiscard]] QFuture<Result<Switch>> add(const SwitchOptions& options) override;
    [[nodiscard]] QFuture<Result<Switch>> edit(SwitchId id, const SwitchOptions& options) override;
    [[nodiscard]] QFuture<Result<Switch>> remove(SwitchId id) override;

private:
    using Document = Result<QJsonDocument>;
    using Then = std::function<void(const Document&)>;
    struct Pages;

    void ask(const RemoteRequest& request, const Then& then);
    void get(const QString& path, const Then& then) { ask({"GET", path, {}}, then); }
    /// The switches as they are now, as values.
    void withSwitches(const std::function<void(const Result<QList<Switch>>&)>& then);
    void readPages(const std::shared_ptr<Pages>& pages, const QString& path);
    [[nodiscard]] Result<OutageListing> listingOf(const QJsonArray& outages,
                                                  const std::optional<QJsonArray>& incidents) const;
    [[nodiscard]] Result<CheckedSwitches> roundOf(const QList<Switch>& chosen,
                                                  const Document& document) const;

    /// \a read of a document; what it does not understand is told as strangeAnswer().
    template <typename Value>
    [[nodiscard]] Result<Value> understood(const Result<Value>& read) const
    {
        return read ? read : failure(strangeAnswer(m_caller.place(), read.error()));
    }

    RemoteCaller& m_caller;
};

} // namespace powermon

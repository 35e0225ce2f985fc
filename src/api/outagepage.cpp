// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/outagepage.h"

#include <algorithm>
#include <limits>

#include <QUrlQuery>

#include "api/queryreader.h"

namespace powermon {

using namespace Qt::StringLiterals;

bool OutagePlace::isBehind(const Outage& outage) const
{
    return outage.startedAt == startedAt ? outage.id.value() < id.value() : outage.startedAt < startedAt;
}

std::optional<OutagePlace> outagePlaceFromText(const QString& text)
{
    const auto time = exactNumber(text.section(u'-', 0, 0));
    const auto id = exactId(text.section(u'-', 1));
    if (!time || !id)
        return std::nullopt;
    return OutagePlace{Timestamp::fromMilliseconds(*time), OutageId(*id)};
}

Result<OutagePageAnswer> readOutagePage(Store& store, const OutagePage& page)
{
    OutageQuery query = page.query;
    const qsizetype limit = query.limit;
    // What is left out of the list below must not make the page shorter.
    query.limit = std::numeric_limits<int>::max();
    query.withIncidents = page.areIncidents;
    if (page.before)
        query.range.end = std::min(query.range.end, page.before->startedAt + Milliseconds(1));
    else if (!page.areIncidents)
        query.limit = page.query.limit + 1;
    auto all = store.outages().find(query);
    if (!all)
        return failure(all.error());
    all->removeIf([&page](const Outage& each) {
        const bool isPower = each.cause == OutageCause::Power;
        return isPower == page.areIncidents || (page.before && !page.before->isBehind(each));
    });
    return OutagePageAnswer{all->mid(0, limit), all->size() <= limit};
}

QByteArray nextQuery(const QByteArray& query, const Outage& last)
{
    QUrlQuery next(QString::fromUtf8(query));
    next.removeAllQueryItems(u"before"_s);
    next.addQueryItem(u"before"_s, u"%1-%2"_s.arg(last.startedAt.milliseconds()).arg(last.id.value()));
    return next.toString(QUrl::FullyEncoded).toUtf8();
}

} // namespace powermon

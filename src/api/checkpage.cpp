// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/checkpage.h"

#include <algorithm>

#include <QUrlQuery>

#include "api/queryreader.h"

namespace powermon {

using namespace Qt::StringLiterals;

std::optional<CheckPlace> checkPlaceFromId(const QString& id)
{
    const auto time = exactNumber(id.section(u'-', 0, 0));
    const auto switchId = exactId(id.section(u'-', 1));
    if (!time || !switchId)
        return std::nullopt;
    return CheckPlace{Timestamp::fromMilliseconds(*time), SwitchId(*switchId)};
}

Result<QList<CheckResult>> readCheckPage(Store& store, const CheckPage& page)
{
    const auto lives = store.switches().lives();
    if (!lives)
        return failure(lives.error());
    const auto isWanted = [&page](const SwitchLife& life) {
        return life.powerSwitch.id == page.query.switchId;
    };
    if (page.query.switchId && std::ranges::none_of(*lives, isWanted))
        return failure(ErrorCode::SwitchNotFound, {QString::number(page.query.switchId->value())});
    if (!page.before)
        return store.checks().newest(page.query, page.limit);
    // Each switch may have a check that ended in that very moment.
    CheckQuery query = page.query;
    query.range.end = std::min(query.range.end, page.before->finished + Milliseconds(1));
    auto checks = store.checks().newest(query, page.limit + static_cast<int>(lives->size()));
    if (!checks)
        return checks;
    checks->removeIf([&page](const CheckResult& each) { return !(CheckPlace::of(each) < *page.before); });
    return checks->mid(0, page.limit);
}

QByteArray nextQuery(const QByteArray& query, const CheckResult& last)
{
    QUrlQuery next(QString::fromUtf8(query));
    next.removeAllQueryItems(u"before"_s);
    next.addQueryItem(u"before"_s, u"%1-%2"_s.arg(last.finished.milliseconds()).arg(last.switchId.value()));
    return next.toString(QUrl::FullyEncoded).toUtf8();
}

} // namespace powermon

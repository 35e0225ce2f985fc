// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/switchroutes.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "api/apianswer.h"
#include "api/apidispatcher.h"
#include "api/outageinput.h"
#include "api/resttext.h"
#include "api/switchtag.h"
#include "core/service/jsonshapes.h"
#include "core/service/outageeditor.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] ApiResponse switchResponse(const Switch& powerSwitch, int status)
{
    return ApiResponse::json(switchJson(powerSwitch), status).with("ETag", switchTag(powerSwitch));
}

[[nodiscard]] const Switch* find(const QList<Switch>& switches, const QString& id)
{
    const auto found = std::ranges::find(switches, SwitchId(id.toLongLong()), &Switch::id);
    return found == switches.cend() ? nullptr : &*found;
}

[[nodiscard]] ApiResponse notThere(const QString& id)
{
    return problem(Error{ErrorCode::SwitchNotFound, {id}});
}

[[nodiscard]] ApiResponse changedMeanwhile(const Switch& powerSwitch)
{
    const char* const why = QT_TRANSLATE_NOOP("Rest", "%1 is not as If-Match says; read it again");
    return problem(RequestFault::PreconditionFailed, translated(why).arg(shortened(powerSwitch.name)));
}

[[nodiscard]] ApiResponse outageResponse(const Outage& outage)
{
    return ApiResponse::json(outageJson(outage));
}

/// Why the outage is not to be touched: it is another than \a ifMatch says. Nothing where it may be.
[[nodiscard]] Result<std::optional<ApiResponse>> outageRefusal(Store& store, OutageId id,
                                                               const QByteArray& ifMatch)
{
    const auto outage = store.outages().get(id);
    if (!outage)
        return failure(outage.error());
    if (listsTag(ifMatch, outageResponse(*outage).tagged().field("ETag")))
        return std::optional<ApiResponse>();
    const char* const why = QT_TRANSLATE_NOOP("Rest", "The outage is not as If-Match says; read it again");
    return std::optional(problem(RequestFault::PreconditionFailed, translated(why)));
}

/// Does \a then with the switches as the store has them now.
template <typename Then>
[[nodiscard]] QFuture<ApiResponse> withSwitches(SwitchDirectory& directory, QObject* context, Then then)
{
    auto promise = std::make_shared<QPromise<ApiResponse>>();
    promise->start();
    const auto finish = [promise](const ApiResponse& response) {
        promise->addResult(response);
        promise->finish();
    };
    whenFinished(directory.refresh(), context,
                 [context, then = std::move(then), finish](const Result<QList<Switch>>& switches) {
                     if (!switches)
                         return finish(problem(switches.error()));
                     whenFinished(then(*switches), context, finish);
                 });
    return promise->future();
}

} // namespace

SwitchRoutes::SwitchRoutes(const ApiParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
}

QList<ApiRoute> SwitchRoutes::routes()
{
    return {
        {"POST", "/api/switches", ApiScope::Write, [this](const ApiCall& call) { return add(call); }},
        {"PATCH", "/api/switches/{id}", ApiScope::Write, [this](const ApiCall& call) { return edit(call); }},
        {"DELETE", "/api/switches/{id}", ApiScope::Write,
         [this](const ApiCall& call) { return remove(call); }},
        {"PATCH", "/api/outages/{id}", ApiScope::Write,
         [this](const ApiCall& call) { return correctOutage(call); }},
    };
}

/// Answers with what \a changing brought, when the store remembers what was said to what is learnt of it.
QFuture<ApiResponse> SwitchRoutes::changed(const QFuture<Result<Switch>>& changing,
                                           const LearntAnswers& answers,
                                           const std::function<ApiResponse(const Switch&)>& answer)
{
    const auto promise = std::make_shared<QPromise<ApiResponse>>();
    promise->start();
    const auto finish = [promise](const ApiResponse& response) {
        promise->addResult(response);
        promise->finish();
    };
    whenFinished(changing, this, [this, answers, answer, finish](const Result<Switch>& stored) {
        if (!stored || answers.isEmpty())
            return finish(stored ? answer(*stored) : problem(stored.error()));
        const auto remember = [answers, id = stored->id](Store& store) {
            return rememberAnswers(store, id, answers);
        };
        whenFinished(m_parts.store.submit(remember), this,
                     [answer, finish, stored](const Result<void>& noted) {
                         finish(noted ? answer(*stored) : problem(noted.error()));
                     });
    });
    return promise->future();
}

QFuture<ApiResponse> SwitchRoutes::add(const ApiCall& call)
{
    auto body = bodyObject(call.request);
    if (!body)
        return answered(body.error());
    const auto answers = takeLearntAnswers(*body);
    if (!answers)
        return answered(problem(answers.error()));
    const auto wanted = newSwitch(*body, m_parts.clock.now());
    if (!wanted)
        return answered(problem(wanted.error()));
    return changed(m_parts.directory.add(*wanted), *answers, [](const Switch& added) {
        const QByteArray place = "/api/switches/" + QByteArray::number(added.id.value());
        return switchResponse(added, 201).with("Location", place);
    });
}

QFuture<ApiResponse> SwitchRoutes::edit(const ApiCall& call)
{
    auto body = bodyObject(call.request);
    if (!body)
        return answered(body.error());
    const auto answers = takeLearntAnswers(*body);
    if (!answers)
        return answered(problem(answers.error()));
    const auto edit = [this, changes = *body, answers = *answers, id = call.arguments.at(0),
                       ifMatch = call.request.field("if-match")](const QList<Switch>& switches) {
        const Switch* base = find(switches, id);
        if (!base)
            return answered(notThere(id));
        if (ifMatch && !matchesSwitch(*ifMatch, *base))
            return answered(changedMeanwhile(*base));
        const auto wanted = editedSwitch(*base, changes);
        if (!wanted)
            return answered(problem(wanted.error()));
        return changed(m_parts.directory.update(*wanted, *base), answers,
                       [](const Switch& updated) { return switchResponse(updated, 200); });
    };
    return withSwitches(m_parts.directory, this, edit);
}

QFuture<ApiResponse> SwitchRoutes::remove(const ApiCall& call)
{
    const auto remove = [this, id = call.arguments.at(0),
                         ifMatch = call.request.field("if-match")](const QList<Switch>& switches) {
        const Switch* known = find(switches, id);
        if (!known)
            return answered(notThere(id));
        if (ifMatch && !matchesSwitch(*ifMatch, *known))
            return answered(changedMeanwhile(*known));
        return andThen(m_parts.directory.remove(known->id), this, [](const Result<void>& removed) {
            return removed ? ApiResponse::empty() : problem(removed.error());
        });
    };
    return withSwitches(m_parts.directory, this, remove);
}

QFuture<ApiResponse> SwitchRoutes::correctOutage(const ApiCall& call)
{
    const auto body = bodyObject(call.request);
    if (!body)
        return answered(body.error());
    const auto steps = outageSteps(*body);
    if (!steps)
        return answered(problem(steps.error()));
    const OutageId id(call.arguments.at(0).toLongLong());
    return fromStore(
        m_parts.store, this,
        [id, steps = *steps, now = m_parts.clock.now(),
         ifMatch = call.request.field("if-match")](Store& store) -> Result<ApiResponse> {
            if (ifMatch) {
                const auto refusal = outageRefusal(store, id, *ifMatch);
                if (!refusal)
                    return failure(refusal.error());
                if (*refusal)
                    return **refusal;
            }
            return OutageEditor::apply(store, id, steps, EditSource::Rest, now).map(outageResponse);
        });
}

} // namespace powermon

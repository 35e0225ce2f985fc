// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tokencommand.h"

#include <QJsonArray>

#include "cli/texttable.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/apitokens.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString TokenCommand::name() const
{
    return u"token"_s;
}

QString TokenCommand::summary() const
{
    return tr("Manage the tokens that open the REST server and the web page");
}

QList<Parameter> TokenCommand::parameters()
{
    const auto takeAction = [this](const QString& text) -> Result<void> {
        if (!QStringList{u"add"_s, u"list"_s, u"remove"_s, u"show"_s}.contains(text))
            return failure(badOption(u"ACTION"_s, text, u"add, list, remove, show"_s));
        m_action = text;
        return {};
    };
    return {
        {u"ACTION"_s,
         {},
         tr("add, list, remove, or show: the one token that is always there"),
         takeAction,
         Occurrence::Required},
        textParameter(u"NAME"_s, {}, tr("what the token is for, as \"phone\""), Occurrence::Optional, m_name),
        flagParameter(u"--read-only"_s, tr("add: it opens reading alone"), m_isReadOnly)};
}

/// The one that is always there lies in no database.
std::optional<StoreOpening> TokenCommand::storeOpening() const
{
    return m_action == "show"_L1 ? std::nullopt : std::optional(StoreOpening::MustExist);
}

void TokenCommand::run(const CommandContext& context)
{
    const bool needsName = m_action == "add"_L1 || m_action == "remove"_L1;
    if (needsName && m_name.isEmpty())
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("%1 needs a NAME").arg(m_action)}});
    if (m_action == "add"_L1)
        add(context);
    else if (m_action == "remove"_L1)
        remove(context);
    else if (m_action == "show"_L1)
        show(context);
    else
        list(context);
}

void TokenCommand::add(const CommandContext& context)
{
    const auto work = [name = m_name, scope = m_isReadOnly ? TokenScope::Read : TokenScope::Write,
                       now = context.clock().now()](Store& store) {
        return addApiToken(store, name, scope, now);
    };
    whenFinished(context.store->submit(work), this, [this, context](const Result<NewApiToken>& added) {
        if (!added)
            return fail(context, added.error());
        if (context.output.isJson()) {
            QJsonObject object = apiTokenJson(added->token);
            object.insert(u"token"_s, added->secret);
            context.output.json(object);
        } else {
            context.output.line(added->secret);
            context.output.message(tr("Keep it: it is shown this once"));
        }
        finish(ExitCode::Done);
    });
}

void TokenCommand::list(const CommandContext& context)
{
    whenFinished(context.store->submit(readApiTokens), this,
                 [this, context](const Result<QList<ApiToken>>& tokens) {
                     if (!tokens)
                         return fail(context, tokens.error());
                     const Timestamp now = context.clock().now();
                     QJsonArray array;
                     TextTable table({tr("NAME"), tr("MAY"), tr("MADE")});
                     for (const ApiToken& each : *tokens) {
                         array.append(apiTokenJson(each));
                         table.addRow({each.name, toWord(each.scope), timeText(each.createdAt, now)});
                     }
                     if (context.output.isJson())
                         context.output.json({{u"tokens"_s, array}});
                     else if (!tokens->isEmpty())
                         context.output.table(table);
                     finish(ExitCode::Done);
                 });
}

void TokenCommand::remove(const CommandContext& context)
{
    const auto work = [name = m_name](Store& store) { return removeApiToken(store, name); };
    whenFinished(context.store->submit(work), this, [this, context](const Result<bool>& removed) {
        if (!removed)
            return fail(context, removed.error());
        if (!*removed)
            context.output.message(tr("There is no token '%1'").arg(shortened(m_name)));
        else if (context.output.isJson())
            context.output.json({{u"removed"_s, m_name}});
        else
            context.output.message(tr("The token '%1' opens nothing any more").arg(shortened(m_name)));
        finish(*removed ? ExitCode::Done : ExitCode::NotFound);
    });
}

void TokenCommand::show(const CommandContext& context)
{
    whenFinished(context.environment.apiToken(context.settings), this,
                 [this, context](const Result<QString>& token) {
                     if (!token)
                         return fail(context, token.error());
                     if (context.output.isJson())
                         context.output.json({{u"token"_s, *token}});
                     else
                         context.output.line(*token);
                     finish(ExitCode::Done);
                 });
}

} // namespace powermon

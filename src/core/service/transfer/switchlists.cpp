// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/switchlists.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/service/replay/tracetime.h"
#include "core/service/transfer/switchgathering.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("SwitchList", text);
}

[[nodiscard]] QString whyOf(const Error& error)
{
    return error.code == ErrorCode::BadInput ? error.arguments.value(1) : errorMessage(error);
}

[[nodiscard]] tl::unexpected<Error> at(const QString& name, qint64 line, const Error& error)
{
    const QString place = translated(QT_TRANSLATE_NOOP("SwitchList", "%1, line %2")).arg(name).arg(line);
    return failure(ErrorCode::BadInput, {place, whyOf(error)});
}

/// What stands in a line, without what is said beside it.
[[nodiscard]] QString bare(const QString& line)
{
    return line.section(u'#', 0, 0).remove(QChar::ByteOrderMark).trimmed();
}

[[nodiscard]] TransferHead headOf(const SwitchGathering& gathering)
{
    TransferHead head;
    head.switches = gathering.all();
    return head;
}

[[nodiscard]] const QRegularExpression& dividers()
{
    static const QRegularExpression form(u"[\\s,;=]+"_s);
    return form;
}

[[nodiscard]] bool hasAddressForm(const QString& text)
{
    return text.contains(u'.') || text.contains(u':');
}

[[nodiscard]] Error noLine()
{
    return traceFault(translated(
        QT_TRANSLATE_NOOP("SwitchList", "a line is a name and an address, with a space between them")));
}

/// Whether a part of \a name behind a comma is an address itself.
[[nodiscard]] bool holdsAnAddress(const QString& name)
{
    const QStringList parts = name.split(u',').sliced(1);
    return std::ranges::any_of(parts, [](const QString& part) {
        const QString text = part.trimmed();
        return hasAddressForm(text) && !text.contains(u' ') && parseTarget(text);
    });
}

[[nodiscard]] Result<Switch> switchInLine(const QString& line)
{
    static const QRegularExpression form(u"^(.+?)[\\s,;=]+(\\S+)$"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return failure(noLine());
    Switch read;
    read.name = match.captured(1);
    if (holdsAnAddress(read.name))
        return failure(
            traceFault(translated(QT_TRANSLATE_NOOP("SwitchList", "there is more than one address in it"))));
    const auto target = parseTarget(match.captured(2));
    if (!target)
        return failure(target.error());
    read.target = *target;
    return read;
}

template <typename Read>
[[nodiscard]] Result<TransferHead> readLines(const QByteArray& bytes, const QString& name, Timestamp now,
                                             Read read)
{
    SwitchGathering gathering(now);
    qint64 number = 0;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const QString& each : lines) {
        ++number;
        const QString line = bare(each);
        if (line.isEmpty())
            continue;
        const Result<Switch> found = read(line);
        const auto added = found ? gathering.add(*found) : failure(found.error());
        if (!added)
            return at(name, number, added.error());
    }
    return headOf(gathering);
}

} // namespace

Result<TransferHead> switchesFromLines(const QByteArray& bytes, const QString& name, Timestamp now)
{
    return readLines(bytes, name, now, switchInLine);
}

Result<TransferHead> switchesFromSurmisedLines(const QByteArray& bytes, const QString& name, Timestamp now)
{
    return readLines(bytes, name, now, [](const QString& line) -> Result<Switch> {
        const QString address = line.section(dividers(), -1);
        return hasAddressForm(address) ? switchInLine(line) : failure(noLine());
    });
}

SortedLines sortLines(const QString& text, const QList<Switch>& known)
{
    SwitchGathering gathering(Timestamp{});
    for (const Switch& each : known)
        (void) gathering.add(each); // where it is not valid nothing can collide with it
    SortedLines sorted;
    qint64 number = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString& each : lines) {
        ++number;
        const QString line = bare(each);
        if (line.isEmpty())
            continue;
        const Result<Switch> found = switchInLine(line);
        const auto added = found ? gathering.add(*found) : failure(found.error());
        if (!added) {
            sorted.refused.append({number, each, whyOf(added.error())});
            continue;
        }
        const Switch& taken = gathering.all().constLast().powerSwitch;
        sorted.targets.append({taken.name, taken.target});
    }
    return sorted;
}

} // namespace powermon

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <utility>

#include <QList>

#include "cli/parameter.h"
#include "core/model/switch.h"
#include "core/service/learntanswers.h"

namespace powermon {

/// The options of add-switch and edit-switch: gathers what was given and puts it into a switch.
class SwitchOptions
{
public:
    /// They write into this object, which must outlive them. All but host, name and activity.
    [[nodiscard]] QList<Parameter> parameters();

    /// Name and address, as given.
    void setName(const QString& name);
    /// Errors: BadHost.
    [[nodiscard]] Result<void> setHost(const QString& host);
    void setActive(bool active);

    /// What was said not to be so of a switch may be learnt again.
    void believe() { m_answers.isBelieved = true; }

    [[nodiscard]] bool isEmpty() const { return m_edits.empty() && !m_answers.isBelieved; }
    /// What was said not to be so ("--no-backup", "--role mains"), and whether believe() was called.
    [[nodiscard]] const LearntAnswers& answers() const { return m_answers; }
    /// In the order in which a later one builds on an earlier: address, scheme, port, path, then the rest.
    void applyTo(Switch& powerSwitch) const;

private:
    using Edit = std::function<void(Switch&)>;
    enum Step
    {
        AddressStep,
        SchemeStep,
        PortStep,
        OtherStep,
    };

    void add(Step step, Edit edit) { m_edits.emplace(step, std::move(edit)); }
    [[nodiscard]] Result<void> takeInterval(const QString& text);
    [[nodiscard]] Result<void> takeTimeout(const QString& text);
    [[nodiscard]] QList<Parameter> addressParameters();
    [[nodiscard]] QList<Parameter> meaningParameters();
    [[nodiscard]] QList<Parameter> timeParameters();

    /// Whether the facts of these kinds are denied from now on.
    void deny(const QList<LearnedKind>& kinds, bool areDenied);

    LearntAnswers m_answers;
    std::multimap<Step, Edit> m_edits; ///< within a step in the order given
};

} // namespace powermon

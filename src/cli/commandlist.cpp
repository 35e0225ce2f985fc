// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"

#include "cli/commands/addswitchcommand.h"
#include "cli/commands/checknowcommand.h"
#include "cli/commands/cleanupdatacommand.h"
#include "cli/commands/editswitchcommand.h"
#include "cli/commands/initdbcommand.h"
#include "cli/commands/listswitchescommand.h"
#include "cli/commands/outagescommand.h"
#include "cli/commands/removeswitchcommand.h"
#include "cli/commands/rmswitchcommand.h"
#include "cli/commands/runcommand.h"
#include "cli/commands/showstatscommand.h"
#include "cli/commands/statuscommand.h"
#include "cli/commands/testswitchescommand.h"

namespace powermon {

namespace {

template <typename... Commands>
[[nodiscard]] CommandList listOf()
{
    CommandList commands;
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

} // namespace

CommandList makeCommands()
{
    return listOf<InitDbCommand, AddSwitchCommand, ListSwitchesCommand, EditSwitchCommand,
                  RemoveSwitchCommand, RmSwitchCommand, TestSwitchesCommand, CheckNowCommand, StatusCommand,
                  OutagesCommand, ShowStatsCommand, CleanupDataCommand, RunCommand>();
}

} // namespace powermon

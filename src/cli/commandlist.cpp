// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"

#include "cli/addswitchcommand.h"
#include "cli/backupcommand.h"
#include "cli/channelscommand.h"
#include "cli/checknowcommand.h"
#include "cli/cleanupdatacommand.h"
#include "cli/copydatabasecommand.h"
#include "cli/doctorcommand.h"
#include "cli/editoutagecommand.h"
#include "cli/editswitchcommand.h"
#include "cli/exportcommand.h"
#include "cli/importcommand.h"
#include "cli/initdbcommand.h"
#include "cli/listswitchescommand.h"
#include "cli/maintenancecommand.h"
#include "cli/notificationscommand.h"
#include "cli/outagescommand.h"
#include "cli/removeswitchcommand.h"
#include "cli/replaycommand.h"
#include "cli/restorecommand.h"
#include "cli/rmswitchcommand.h"
#include "cli/runcommand.h"
#include "cli/showstatscommand.h"
#include "cli/sitescommand.h"
#include "cli/statscommand.h"
#include "cli/statuscommand.h"
#include "cli/testswitchescommand.h"
#include "cli/tokencommand.h"

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
                  OutagesCommand, EditOutageCommand, ShowStatsCommand, StatsCommand, ReplayCommand,
                  MaintenanceCommand, ChannelsCommand, NotificationsCommand, ExportCommand, ImportCommand,
                  CleanupDataCommand, SitesCommand, BackupCommand, RestoreCommand, CopyDatabaseCommand,
                  DoctorCommand, TokenCommand, RunCommand>();
}

} // namespace powermon

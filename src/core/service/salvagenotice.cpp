// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/salvagenotice.h"

#include "core/base/whenfinished.h"

namespace powermon {

Result<std::optional<SalvageReport>> readSalvageReport(Store& store)
{
    const auto text = store.values().value(salvageReportKey());
    if (!text)
        return failure(text.error());
    return salvageReportFromText(text->value_or(QString()));
}

SalvageNotice::SalvageNotice(StoreExecutor& store, QObject* parent) : QObject(parent), m_store(store)
{
}

void SalvageNotice::refresh()
{
    whenFinished(m_store.submit([](Store& store) { return readSalvageReport(store); }), this,
                 [this](const Result<std::optional<SalvageReport>>& report) {
                     if (report)
                         setReport(*report);
                 });
}

QString SalvageNotice::message() const
{
    return m_report ? salvageMessage(*m_report) : QString();
}

void SalvageNotice::dismiss()
{
    setReport(std::nullopt);
    const auto forget = [](Store& store) { return store.values().setValue(salvageReportKey(), {}); };
    whenFinished(m_store.submit(forget), this, [this](const Result<void>& forgotten) {
        if (!forgotten)
            refresh();
    });
}

void SalvageNotice::setReport(const std::optional<SalvageReport>& report)
{
    if (m_report == report)
        return;
    m_report = report;
    Q_EMIT changed(message());
}

} // namespace powermon

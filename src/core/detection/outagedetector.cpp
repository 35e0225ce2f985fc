// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/outagedetector.h"

#include "core/detection/evidencedetector.h"
#include "core/detection/readmedetector.h"

namespace powermon {

std::unique_ptr<OutageDetector> makeDetector(const DetectionPolicy& policy)
{
    switch (policy.kind) {
    case PolicyKind::Readme:
        return std::make_unique<ReadmeDetector>(policy);
    case PolicyKind::Evidence:
        return std::make_unique<EvidenceDetector>(policy);
    }
    Q_UNREACHABLE();
}

} // namespace powermon

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include "core/service/knowledgerecord.h"
#include "storage/transferfixture.h"

namespace powermon {

/// What a store may have lived through, one thing after another.
class RandomLife final
{
public:
    explicit RandomLife(Store& store) : m_store(store) {}

    void live(int steps)
    {
        addSwitch();
        for (int i = 0; i < steps; ++i) {
            switch (*rc::gen::inRange(0, 9)) {
            case 0:
                addSwitch();
                break;
            case 1:
                removeOrRestore();
                break;
            case 2:
                addOutage();
                break;
            case 3:
                correct();
                break;
            case 4:
                addCoverage();
                break;
            case 5:
                addMaintenance();
                break;
            case 6:
                learn();
                break;
            default:
                check();
            }
        }
        if (*rc::gen::arbitrary<bool>())
            seal();
        if (*rc::gen::arbitrary<bool>())
            RC_ASSERT(m_store.checks().removeBefore(TransferFixture::at(86'400), 1'000'000).has_value());
    }

private:
    void addSwitch()
    {
        const QString number = QString::number(++m_switchCount);
        Switch each =
            TransferFixture::makeSwitch(QStringLiteral("switch ") + number + QStringLiteral(" \"ä,;\\"),
                                        QStringLiteral("10.0.0.") + number, m_now);
        each.target.port = quint16(*rc::gen::inRange(1, 65536));
        each.target.path = QStringLiteral("/status?x=1&y=%20");
        each.role = *rc::gen::element(SwitchRole::Mains, SwitchRole::Gateway, SwitchRole::Internet);
        each.hasBackup = *rc::gen::arbitrary<bool>();
        each.group = *rc::gen::element(QStringLiteral(""), QStringLiteral("site"), QStringLiteral("cellar"));
        each.link = *rc::gen::element(LinkKind::Unknown, LinkKind::Wifi);
        each.refusedProvesPower = *rc::gen::element(RefusedProvesPower::Automatic, RefusedProvesPower::No);
        if (*rc::gen::arbitrary<bool>())
            each.interval = std::chrono::seconds(*rc::gen::inRange(1, 86'400));
        if (*rc::gen::arbitrary<bool>())
            each.timeout = Milliseconds(*rc::gen::inRange(100, 60'000));
        each.isActive = *rc::gen::arbitrary<bool>();
        const auto added = m_store.switches().add(each);
        RC_ASSERT(added.has_value());
        m_switches.append(added->id);
    }
    SwitchId anySwitch() { return m_switches.at(*rc::gen::inRange<qsizetype>(0, m_switches.size())); }
    void removeOrRestore()
    {
        const SwitchId id = anySwitch();
        if (!m_store.switches().remove(id, TransferFixture::at(++m_now)))
            (void) m_store.switches().restore(id);
    }
    void addOutage()
    {
        m_now += 1000;
        Outage outage = OutageFixture::makeOutage(
            m_now, *rc::gen::arbitrary<bool>() ? std::optional(m_now + 600) : std::nullopt);
        outage.cause = *rc::gen::element(OutageCause::Power, OutageCause::Network);
        outage.group = *rc::gen::element(QStringLiteral(""), QStringLiteral("cellar"));
        outage.reasons = {{QStringLiteral("quorum"),
                           {{QStringLiteral("down"), 3},
                            {QStringLiteral("of"), 4.5},
                            {QStringLiteral("name"), QStringLiteral("ü")}}}};
        outage.policy.kind = *rc::gen::element(PolicyKind::Readme, PolicyKind::Evidence);
        const auto saved = m_store.outages().save(outage);
        RC_ASSERT(saved.has_value());
        m_outages.append(saved->id);
    }
    /// What cannot be is refused, and that is right.
    void correct()
    {
        if (m_outages.isEmpty())
            return;
        const OutageId id = m_outages.at(*rc::gen::inRange<qsizetype>(0, m_outages.size()));
        const auto outage = m_store.outages().get(id);
        const OutageStep step = *rc::gen::element<OutageStep>(
            MarkPlanned{true}, MarkPower{false}, WriteNote{QStringLiteral("a note\nof \"two\" lines")},
            SplitAt{outage->startedAt + std::chrono::seconds(300)}, MergeWith{{m_outages.constFirst()}},
            UndoEdit{}, RedoEdit{});
        (void) OutageEditor::apply(m_store, id, {step}, EditSource::Window, TransferFixture::at(++m_now));
    }
    void addCoverage()
    {
        const qint64 start = *rc::gen::inRange(0, 100'000);
        const auto kind =
            *rc::gen::element(CoverageKind::Running, CoverageKind::Asleep, CoverageKind::HostDown);
        RC_ASSERT(m_store.coverage()
                      .save({{},
                             {TransferFixture::at(start), TransferFixture::at(start + ++m_now)},
                             kind,
                             *rc::gen::arbitrary<bool>()})
                      .has_value());
    }
    void addMaintenance()
    {
        const qint64 start = ++m_now;
        const auto added =
            powermon::addMaintenance(m_store, {0,
                                               {TransferFixture::at(start), TransferFixture::at(start + 60)},
                                               {QStringLiteral("cellar")},
                                               QStringLiteral("meter")});
        RC_ASSERT(added.has_value());
        if (*rc::gen::arbitrary<bool>())
            RC_ASSERT(removeMaintenance(m_store, added->id).has_value());
    }
    void learn()
    {
        const SwitchId id = anySwitch();
        Knowledge knowledge = *readKnowledge(m_store);
        knowledge.ownLink = LinkKind::Wired;
        knowledge.facts[id] = {id,
                               {{LearnedKind::Loss, 0, 1000, 0.015, {}},
                                {LearnedKind::GoesWith, 3, 4, 0.5, {m_switches.constFirst()}}}};
        RC_ASSERT(saveFacts(m_store, knowledge).has_value());
        RC_ASSERT(refuseFacts(m_store, id, {LearnedKind::Backup}).has_value());
    }
    void check()
    {
        QList<CheckResult> checks;
        const int count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) {
            CheckResult each =
                TransferFixture::check(anySwitch(), m_checkedAt, *rc::gen::element(200, 404, 503));
            if (*rc::gen::inRange(0, 4) == 0)
                each.outcome = ProbeOutcome::failed(
                    *rc::gen::element(FailureKind::Timeout, FailureKind::NameNotFound, FailureKind::NotHttp,
                                      FailureKind::TlsFailed, FailureKind::NetworkDown),
                    Milliseconds(*rc::gen::inRange(0, 60'000)));
            checks.append(each);
            m_checkedAt += *rc::gen::inRange(0, 7200);
        }
        RC_ASSERT(m_store.checks().append(checks).has_value());
    }
    void seal()
    {
        for (;;) {
            const auto sealed = m_store.checks().seal(TransferFixture::at(m_checkedAt), 1000);
            RC_ASSERT(sealed.has_value());
            if (*sealed == 0)
                return;
        }
    }

    Store& m_store;
    QList<SwitchId> m_switches;
    QList<OutageId> m_outages;
    int m_switchCount = 0;
    qint64 m_now = 10;
    qint64 m_checkedAt = 60;
};

} // namespace powermon

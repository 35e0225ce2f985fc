// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settingspage.h"

#include <algorithm>

#include <QLocale>

#include "core/model/textformat.h"
#include "gui/dialogs/fieldnote.h"
#include "gui/dialogs/maskedurl.h"
#include "gui/guicontext.h"
#include "gui/tray/muting.h"
#include "ui_settingspage.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pauseLength = std::chrono::hours(1);

/// Makes \a data the chosen one; adds it under its own text where it is not offered.
void choose(QComboBox* combo, const QVariant& data, const QString& textIfNew)
{
    if (combo->findData(data) < 0)
        combo->addItem(textIfNew, data);
    combo->setCurrentIndex(combo->findData(data));
}

} // namespace

SettingsPage::SettingsPage(GuiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    const QString nextStart = tr("A change applies at the next start.");
    m_fields = {
        {u"MONITOR_INTERVAL"_s, m_ui->intervalSpin, m_ui->intervalNote, {}},
        {u"POWER_OUTAGE_THRESHOLD"_s, m_ui->thresholdSpin, m_ui->thresholdNote, {}},
        {u"POWERMON_PROBE_TIMEOUT"_s, m_ui->timeoutSpin, m_ui->timeoutNote, {}},
        {u"POWERMON_POLICY"_s, m_ui->policyCombo, m_ui->policyNote, {}},
        {u"POWERMON_MONITOR_POWER"_s, m_ui->monitorPowerCombo, m_ui->monitorPowerNote,
         tr("Where it has no battery, a sudden stop of this computer may have been an outage, too.")},
        {u"POWERMON_LANGUAGE"_s, m_ui->languageCombo, m_ui->languageNote, nextStart},
        {u"POWERMON_THEME"_s, m_ui->themeCombo, m_ui->themeNote, {}},
        {u"DATABASE_URL"_s, m_ui->databaseEdit, m_ui->databaseNote,
         tr("Now in use: %1. %2").arg(context.storeLocation, nextStart)},
    };
    fillChoices();
    connectInputs();
    load(m_context.settings.settings());
    updatePause();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::fillChoices()
{
    m_ui->policyCombo->addItem(tr("Evidence: what went together, and what stayed"),
                               static_cast<int>(PolicyKind::Evidence));
    m_ui->policyCombo->addItem(tr("Counting: more than half do not answer"),
                               static_cast<int>(PolicyKind::Readme));
    m_ui->monitorPowerCombo->addItem(tr("I do not know"), static_cast<int>(MonitorPower::Unknown));
    m_ui->monitorPowerCombo->addItem(tr("The mains alone"), static_cast<int>(MonitorPower::Mains));
    m_ui->monitorPowerCombo->addItem(tr("A battery or a UPS"), static_cast<int>(MonitorPower::Ups));
    m_ui->languageCombo->addItem(tr("As the system"), QString());
    // Each language in its own words, so that it is found by whoever speaks it.
    m_ui->languageCombo->addItem(u"English"_s, u"en"_s);
    m_ui->languageCombo->addItem(u"Deutsch"_s, u"de"_s);
    m_ui->themeCombo->addItem(tr("As the system"),
                              QVariant::fromValue(static_cast<int>(ThemeChoice::System)));
    m_ui->themeCombo->addItem(tr("Light"), QVariant::fromValue(static_cast<int>(ThemeChoice::Light)));
    m_ui->themeCombo->addItem(tr("Dark"), QVariant::fromValue(static_cast<int>(ThemeChoice::Dark)));
}

void SettingsPage::connectInputs()
{
    const auto edited = [this] {
        m_ui->statusLabel->clear();
        refresh();
    };
    for (QSpinBox* spin : {m_ui->intervalSpin, m_ui->thresholdSpin, m_ui->timeoutSpin})
        connect(spin, &QSpinBox::valueChanged, this, edited);
    for (QComboBox* combo :
         {m_ui->policyCombo, m_ui->monitorPowerCombo, m_ui->languageCombo, m_ui->themeCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, edited);
    connect(m_ui->databaseEdit, &QLineEdit::textChanged, this, edited);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SettingsPage::save);
    connect(m_ui->revertButton, &QPushButton::clicked, this, &SettingsPage::revert);
    connect(&m_context.settings, &SettingsAccess::changed, this, &SettingsPage::takeOver);
    connect(&m_context.notifications, &NotificationDispatcher::pauseChanged, this,
            &SettingsPage::updatePause);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [this] {
        if (m_context.notifications.pausedUntil())
            m_context.notifications.resume();
        else
            m_context.notifications.pauseFor(pauseLength);
    });
}

bool SettingsPage::isModified() const
{
    return typed() != m_loaded;
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updatePause();
}

void SettingsPage::load(const Settings& settings)
{
    m_loaded = settings;
    m_ui->intervalSpin->setValue(static_cast<int>(settings.monitorInterval.count()));
    m_ui->thresholdSpin->setValue(settings.policy.failureThreshold);
    m_ui->timeoutSpin->setValue(static_cast<int>(settings.probeTimeout.count()));
    choose(m_ui->policyCombo, static_cast<int>(settings.policy.kind), {});
    choose(m_ui->monitorPowerCombo, static_cast<int>(settings.monitorPower), {});
    choose(m_ui->languageCombo, settings.language, QLocale(settings.language).nativeLanguageName());
    choose(m_ui->themeCombo, static_cast<int>(settings.theme), {});
    m_ui->databaseEdit->setText(maskedUrl(settings.databaseUrl));
    refresh();
}

/// What was typed here and not saved stays; the rest follows.
void SettingsPage::takeOver(const Settings& settings)
{
    const Settings before = m_loaded;
    const Settings mine = typed();
    load(settings);
    if (mine.monitorInterval != before.monitorInterval)
        m_ui->intervalSpin->setValue(static_cast<int>(mine.monitorInterval.count()));
    if (mine.policy.failureThreshold != before.policy.failureThreshold)
        m_ui->thresholdSpin->setValue(mine.policy.failureThreshold);
    if (mine.policy.kind != before.policy.kind)
        choose(m_ui->policyCombo, static_cast<int>(mine.policy.kind), {});
    if (mine.monitorPower != before.monitorPower)
        choose(m_ui->monitorPowerCombo, static_cast<int>(mine.monitorPower), {});
    if (mine.probeTimeout != before.probeTimeout)
        m_ui->timeoutSpin->setValue(static_cast<int>(mine.probeTimeout.count()));
    if (mine.language != before.language)
        choose(m_ui->languageCombo, mine.language, mine.language);
    if (mine.theme != before.theme)
        choose(m_ui->themeCombo, static_cast<int>(mine.theme), {});
    if (mine.databaseUrl != before.databaseUrl)
        m_ui->databaseEdit->setText(maskedUrl(mine.databaseUrl));
}

Settings SettingsPage::typed() const
{
    Settings settings = m_loaded;
    settings.monitorInterval = std::chrono::seconds(m_ui->intervalSpin->value());
    settings.policy.failureThreshold = m_ui->thresholdSpin->value();
    settings.policy.kind = static_cast<PolicyKind>(m_ui->policyCombo->currentData().toInt());
    settings.monitorPower = static_cast<MonitorPower>(m_ui->monitorPowerCombo->currentData().toInt());
    settings.probeTimeout = Milliseconds(m_ui->timeoutSpin->value());
    settings.language = m_ui->languageCombo->currentData().toString();
    settings.theme = static_cast<ThemeChoice>(m_ui->themeCombo->currentData().toInt());
    settings.databaseUrl = unmaskedUrl(m_ui->databaseEdit->text().trimmed(), m_loaded.databaseUrl);
    return settings;
}

void SettingsPage::save()
{
    const Settings before = m_loaded;
    const Settings wanted = typed();
    const auto saved = m_context.settings.save(wanted);
    if (!saved) {
        showRefusal(saved.error());
        return;
    }
    load(m_context.settings.settings());
    const bool waits = wanted.databaseUrl != before.databaseUrl || wanted.language != before.language;
    m_ui->statusLabel->setText(waits ? tr("Saved. Start PowerMon again to use the new language or database.")
                                     : tr("Saved and in use."));
}

void SettingsPage::revert()
{
    load(m_context.settings.settings());
    m_ui->statusLabel->clear();
}

void SettingsPage::showRefusal(const Error& error)
{
    const QString key = error.code == ErrorCode::BadValue             ? error.arguments.value(1)
                        : error.code == ErrorCode::DatabaseUrlInvalid ? u"DATABASE_URL"_s
                                                                      : QString();
    const auto field =
        std::find_if(m_fields.cbegin(), m_fields.cend(), [&](const Field& each) { return each.key == key; });
    if (field == m_fields.cend()) {
        m_ui->statusLabel->setText(errorMessage(error));
        return;
    }
    showProblem(field->note, field->input, errorMessage(error));
    field->input->setFocus();
}

void SettingsPage::refresh()
{
    updateNotes();
    const bool isSound = std::all_of(m_fields.cbegin(), m_fields.cend(),
                                     [this](const Field& each) { return problemOf(each).isEmpty(); });
    m_ui->saveButton->setEnabled(isModified() && isSound);
    m_ui->revertButton->setEnabled(isModified());
}

void SettingsPage::updateNotes()
{
    for (const Field& field : std::as_const(m_fields)) {
        const QString fixedBy = m_context.settings.fixedBy(field.key);
        field.input->setEnabled(fixedBy.isEmpty());
        const QString problem = problemOf(field);
        if (!fixedBy.isEmpty())
            showHint(field.note, field.input, tr("Fixed by %1, so it cannot be changed here.").arg(fixedBy));
        else if (!problem.isEmpty())
            showProblem(field.note, field.input, problem);
        else
            showHint(field.note, field.input, field.input == m_ui->policyCombo ? policyHint() : field.hint);
    }
}

/// What the chosen policy does, and what it costs.
QString SettingsPage::policyHint() const
{
    if (static_cast<PolicyKind>(m_ui->policyCombo->currentData().toInt()) == PolicyKind::Readme)
        return tr("An outage is told as soon as more than half of the switches are down. A network that "
                  "restarts looks the same.");
    return tr("An outage is suspected at that moment, too, and told. Then it is confirmed, or taken back if "
              "it was the network or a device. Switches that fail are checked more often.");
}

QString SettingsPage::problemOf(const Field& field) const
{
    if (field.input != m_ui->databaseEdit || !field.input->isEnabled() ||
        looksLikeDatabaseUrl(m_ui->databaseEdit->text().trimmed()))
        return {};
    return tr("A database address begins with sqlite:/// and a file, or with postgresql:// and a host.");
}

void SettingsPage::updatePause()
{
    const auto until = m_context.notifications.pausedUntil();
    m_ui->pauseLabel->setText(
        until ? tr("Alerts are paused until %1.").arg(pauseEndText(*until, m_context.clock.now()))
              : tr("Alerts are sent when the power goes out and when it is back."));
    m_ui->pauseButton->setText(until ? tr("Resu&me alerts") : tr("Pause alerts f&or 1 hour"));
}

} // namespace powermon

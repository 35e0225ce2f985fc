// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/switchdialog.h"

#include <QAccessible>
#include <QMessageBox>

#include "core/base/whenfinished.h"
#include "gui/dialogs/fieldnote.h"
#include "gui/dialogs/latenote.h"
#include "gui/dialogs/learntpart.h"
#include "ui_switchdialog.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum>
void addChoice(QComboBox* combo, const QString& text, Enum value)
{
    combo->addItem(text, static_cast<int>(value));
}

template <typename Enum>
void choose(QComboBox* combo, Enum value)
{
    combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
}

template <typename Enum>
Enum chosen(const QComboBox* combo)
{
    return static_cast<Enum>(combo->currentData().toInt());
}

} // namespace

QString typedAddress(const ProbeTarget& target)
{
    const bool isSecure = target.scheme == Scheme::Https;
    const bool isPlain = !isSecure && target.path == u"/"_s;
    const bool hasPort = target.port != (isSecure ? 443 : 80);
    if (isPlain)
        return hasPort ? addressText(target) : target.host;
    const QString address = addressText(target);
    const QString shortest = hasPort ? address : address.left(address.lastIndexOf(u':'));
    return (isSecure ? u"https://"_s : u"http://"_s) + shortest + target.path;
}

SwitchDialog::SwitchDialog(Prober& prober, const Switch& powerSwitch, Milliseconds commonTimeout,
                           QWidget* parent)
    : QDialog(parent), m_prober(prober), m_original(powerSwitch), m_commonTimeout(commonTimeout),
      m_ui(std::make_unique<Ui::SwitchDialog>())
{
    m_ui->setupUi(this);
    m_late = new LateNote(m_ui->refusalLabel, m_ui->submitButton, this);
    const bool isNew = !powerSwitch.id.isValid();
    setWindowTitle(isNew ? tr("Add a switch") : tr("Edit a switch"));
    m_ui->submitButton->setText(isNew ? tr("&Add switch") : tr("&Save switch"));
    fillChoices();
    load(powerSwitch);
    clearProblems();
    m_untouched = fingerprint();
    connectInputs();
    // What was set once is not hidden from whoever edits it.
    Switch bare;
    bare.id = powerSwitch.id;
    bare.name = powerSwitch.name;
    bare.target = powerSwitch.target;
    bare.isActive = powerSwitch.isActive;
    bare.createdAt = powerSwitch.createdAt;
    bare.updatedAt = powerSwitch.updatedAt;
    showAdvanced(powerSwitch != bare);
    m_ui->nameEdit->setFocus();
}

SwitchDialog::~SwitchDialog() = default;

void SwitchDialog::fillChoices()
{
    addChoice(m_ui->roleCombo, tr("Power checkpoint: goes out with the power"), SwitchRole::Mains);
    addChoice(m_ui->roleCombo, tr("Reference: should survive a power cut"), SwitchRole::Reference);
    addChoice(m_ui->roleCombo, tr("Gateway: the way to the others"), SwitchRole::Gateway);
    addChoice(m_ui->roleCombo, tr("Internet: a witness outside"), SwitchRole::Internet);
    addChoice(m_ui->linkCombo, tr("Not known"), LinkKind::Unknown);
    addChoice(m_ui->linkCombo, tr("Wi-Fi"), LinkKind::Wifi);
    addChoice(m_ui->linkCombo, tr("Cable"), LinkKind::Wired);
    addChoice(m_ui->refusedCombo, tr("Automatic: it has power, unless it is this computer"),
              RefusedProvesPower::Automatic);
    addChoice(m_ui->refusedCombo, tr("It has power"), RefusedProvesPower::Yes);
    addChoice(m_ui->refusedCombo, tr("It proves nothing"), RefusedProvesPower::No);
}

void SwitchDialog::connectInputs()
{
    for (QLineEdit* edit : {m_ui->nameEdit, m_ui->addressEdit, m_ui->groupEdit, m_ui->viaEdit})
        connect(edit, &QLineEdit::textEdited, this, &SwitchDialog::handleEdit);
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, [this] {
        ++m_test;
        m_ui->testResult->clear();
        m_ui->testButton->setEnabled(true);
    });
    connect(m_ui->addressEdit, &QLineEdit::editingFinished, this, &SwitchDialog::validateAddress);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &SwitchDialog::showAdvanced);
    connect(m_ui->testButton, &QPushButton::clicked, this, &SwitchDialog::testNow);
    connect(m_ui->submitButton, &QPushButton::clicked, this, &SwitchDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &SwitchDialog::reject);
}

void SwitchDialog::load(const Switch& powerSwitch)
{
    m_ui->nameEdit->setText(powerSwitch.name);
    m_ui->addressEdit->setText(powerSwitch.target.host.isEmpty() ? QString()
                                                                 : typedAddress(powerSwitch.target));
    choose(m_ui->roleCombo, powerSwitch.role);
    m_ui->backupCheck->setChecked(powerSwitch.hasBackup);
    m_ui->groupEdit->setText(powerSwitch.group);
    choose(m_ui->linkCombo, powerSwitch.link);
    m_ui->viaEdit->setText(powerSwitch.via);
    // The least value of each stands for "as in the settings".
    m_ui->intervalSpin->setValue(powerSwitch.interval ? static_cast<int>(powerSwitch.interval->count()) : 0);
    m_ui->timeoutSpin->setValue(powerSwitch.timeout ? static_cast<int>(powerSwitch.timeout->count())
                                                    : m_ui->timeoutSpin->minimum());
    choose(m_ui->refusedCombo, powerSwitch.refusedProvesPower);
}

void SwitchDialog::showAdvanced(bool isShown)
{
    m_ui->advancedButton->setChecked(isShown);
    m_ui->advancedButton->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_ui->advancedPart->setVisible(isShown);
    adjustSize();
}

void SwitchDialog::showLearnt(const QList<LearntLine>& lines)
{
    if (lines.isEmpty())
        return;
    auto* part = new LearntPart(lines, this);
    m_ui->dialogLayout->insertWidget(m_ui->dialogLayout->indexOf(m_ui->advancedButton), part);
    connect(part, &LearntPart::accepted, this, &SwitchDialog::takeLearnt);
    connect(part, &LearntPart::refused, this, &SwitchDialog::refused);
    constexpr int letters = 72; // a line with its buttons
    part->setMinimumWidth(letters * fontMetrics().averageCharWidth());
    adjustSize();
}

void SwitchDialog::takeLearnt(const LearntLine& line)
{
    switch (line.fact.kind) {
    case LearnedKind::Gateway:
        choose(m_ui->roleCombo, SwitchRole::Gateway);
        break;
    case LearnedKind::Outside:
        choose(m_ui->roleCombo, SwitchRole::Internet);
        break;
    case LearnedKind::Backup:
        m_ui->backupCheck->setChecked(true);
        break;
    case LearnedKind::SharesPath:
    case LearnedKind::GoesWith:
        m_ui->viaEdit->setText(line.filling);
        break;
    case LearnedKind::OwnComputer:
    case LearnedKind::Loss:
    case LearnedKind::BootTime:
        return;
    }
    showAdvanced(true); // what it was filled into
}

Result<Switch> SwitchDialog::typed() const
{
    const auto target = parseTarget(m_ui->addressEdit->text());
    if (!target)
        return failure(target.error());
    Switch powerSwitch = m_original;
    powerSwitch.name = m_ui->nameEdit->text();
    powerSwitch.target = *target;
    powerSwitch.role = chosen<SwitchRole>(m_ui->roleCombo);
    powerSwitch.hasBackup = m_ui->backupCheck->isChecked();
    powerSwitch.group = m_ui->groupEdit->text();
    powerSwitch.link = chosen<LinkKind>(m_ui->linkCombo);
    powerSwitch.via = m_ui->viaEdit->text();
    powerSwitch.interval.reset();
    if (const int seconds = m_ui->intervalSpin->value(); seconds > m_ui->intervalSpin->minimum())
        powerSwitch.interval = std::chrono::seconds(seconds);
    powerSwitch.timeout.reset();
    if (const int milliseconds = m_ui->timeoutSpin->value(); milliseconds > m_ui->timeoutSpin->minimum())
        powerSwitch.timeout = Milliseconds(milliseconds);
    powerSwitch.refusedProvesPower = chosen<RefusedProvesPower>(m_ui->refusedCombo);
    return powerSwitch;
}

QString SwitchDialog::fingerprint() const
{
    const QStringList parts{m_ui->nameEdit->text(),         m_ui->addressEdit->text(),
                            m_ui->roleCombo->currentText(), m_ui->backupCheck->isChecked() ? u"1"_s : u"0"_s,
                            m_ui->groupEdit->text(),        m_ui->linkCombo->currentText(),
                            m_ui->viaEdit->text(),          m_ui->intervalSpin->text(),
                            m_ui->timeoutSpin->text(),      m_ui->refusedCombo->currentText()};
    return parts.join(QChar(QChar::LineFeed));
}

bool SwitchDialog::isModified() const
{
    return fingerprint() != m_untouched;
}

void SwitchDialog::handleEdit()
{
    clearProblems();
}

/// As soon as the field is left, not while it is half typed; an empty one is no mistake yet.
void SwitchDialog::validateAddress()
{
    if (m_ui->addressEdit->text().trimmed().isEmpty())
        return;
    if (const auto target = parseTarget(m_ui->addressEdit->text()); !target)
        showProblem(m_ui->addressNote, m_ui->addressEdit, errorMessage(target.error()));
}

void SwitchDialog::clearProblems()
{
    showHint(m_ui->nameNote, m_ui->nameEdit, {});
    showHint(m_ui->addressNote, m_ui->addressEdit,
             tr("An address or a name in your network, with a port or a path where needed: 192.168.1.20, "
                "plug.local:8080, https://plug/status"));
    showHint(m_ui->groupNote, m_ui->groupEdit, {});
    showHint(m_ui->viaNote, m_ui->viaEdit, {});
    m_ui->refusalLabel->clear();
    m_ui->refusalLabel->hide();
}

void SwitchDialog::submit()
{
    if (m_isBusy)
        return;
    clearProblems();
    // The name first: it stands first.
    Switch named = m_original;
    named.name = m_ui->nameEdit->text();
    named.target.host = u"localhost"_s;
    if (const auto sound = validated(named); !sound && sound.error().code == ErrorCode::BadName) {
        showRefusal(sound.error());
        return;
    }
    const auto whole = typed();
    const auto sound = whole ? validated(*whole) : whole;
    if (!sound) {
        showRefusal(sound.error());
        return;
    }
    setBusy(true);
    Q_EMIT submitted(*sound);
}

void SwitchDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_ui->submitButton->setEnabled(!isBusy);
    if (isBusy)
        m_late->start();
    else
        m_late->stop();
}

void SwitchDialog::showRefusal(const Error& error)
{
    setBusy(false);
    const QString text = errorMessage(error);
    if (error.code == ErrorCode::BadName || error.code == ErrorCode::DuplicateName) {
        showProblem(m_ui->nameNote, m_ui->nameEdit, text);
        m_ui->nameEdit->setFocus();
    } else if (error.code == ErrorCode::BadHost || error.code == ErrorCode::DuplicateAddress) {
        showProblem(m_ui->addressNote, m_ui->addressEdit, text);
        m_ui->addressEdit->setFocus();
    } else {
        showProblem(m_ui->refusalLabel, m_ui->submitButton, text);
    }
}

void SwitchDialog::testNow()
{
    const auto powerSwitch = typed();
    if (!powerSwitch) {
        showRefusal(powerSwitch.error());
        return;
    }
    m_ui->testButton->setEnabled(false);
    m_ui->testResult->setText(tr("Asking %1 …").arg(addressText(powerSwitch->target)));
    const auto future = m_prober.probe(powerSwitch->target, powerSwitch->timeout.value_or(m_commonTimeout));
    whenFinished(future, this, [this, test = ++m_test](const ProbeOutcome& outcome) {
        if (test == m_test)
            showOutcome(outcome);
    });
}

void SwitchDialog::showOutcome(const ProbeOutcome& outcome)
{
    m_ui->testButton->setEnabled(true);
    QString text;
    if (outcome.answered())
        text = tr("✓ It answers (HTTP %1, %2 ms).").arg(*outcome.httpStatus).arg(outcome.duration.count());
    else if (outcome.failure == FailureKind::Cancelled)
        text = tr("The test was stopped. Try again.");
    else
        text = tr("✗ No answer: %1.").arg(describe(outcome.failure));
    m_ui->testResult->setText(text);
    QAccessibleEvent alert(m_ui->testResult, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SwitchDialog::reject()
{
    if (isModified())
        askToDiscard();
    else
        QDialog::reject();
}

void SwitchDialog::askToDiscard()
{
    if (m_question)
        return;
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Discard what you typed?"),
                        tr("What you typed about this switch is not saved."), QMessageBox::NoButton, this);
    m_question->setObjectName(u"discardQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = m_question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discardButton"_s);
    auto* keep = m_question->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    keep->setObjectName(u"keepButton"_s);
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    m_question->open();
}

} // namespace powermon

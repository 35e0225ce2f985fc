// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFrame>

#include "gui/models/bannertext.h"

namespace Ui {
class StatusBanner;
}

namespace powermon {

/// The answer to "is the power on?" across the top of the window. Takes the colour of an outage while there
/// is one.
class StatusBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusBanner(QWidget* parent = nullptr);
    ~StatusBanner() override;

    void setText(const BannerText& text);

Q_SIGNALS:
    void addRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColours();

    std::unique_ptr<Ui::StatusBanner> m_ui;
    BannerText m_text;
    bool m_isColouring = false;
};

} // namespace powermon

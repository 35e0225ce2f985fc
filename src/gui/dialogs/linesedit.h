// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace powermon {

/// Takes lines; of a text file that is pasted or dropped in, what stands in it.
class LinesEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Larger files are no lists of switches and are not read, in bytes.
    static constexpr qint64 largestFile = 1'048'576;

    explicit LinesEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    /// The file's name, and why.
    void fileRefused(const QString& file, const QString& why);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* mime) const override;
    void insertFromMimeData(const QMimeData* mime) override;

private:
    void insertFile(const QString& path);
};

} // namespace powermon

// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/picturesaving.h"

#include <QAction>
#include <QFileDialog>
#include <QMessageBox>
#include <QPixmap>
#include <QSaveFile>
#include <QWidget>

namespace powermon {

using namespace Qt::StringLiterals;

PictureSaving::PictureSaving(QWidget& widget) : QObject(&widget), m_widget(widget)
{
    auto* action = new QAction(tr("Save as &picture…"), this);
    action->setObjectName(u"savePictureAction"_s);
    connect(action, &QAction::triggered, this, &PictureSaving::choose);
    widget.addAction(action);
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
}

Result<void> PictureSaving::save(const QString& path) const
{
    QSaveFile file(path);
    const QPixmap picture = m_widget.grab();
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        return failure(ErrorCode::FileUnwritable, {shortened(path, 300), file.errorString()});
    return {};
}

void PictureSaving::choose()
{
    auto* chooser =
        new QFileDialog(m_widget.window(), tr("Save as picture"), QString(), tr("Pictures (*.png)"));
    chooser->setObjectName(u"pictureChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"png"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto saved = save(path); !saved)
            tell(errorMessage(saved.error()));
    });
    chooser->open();
}

void PictureSaving::tell(const QString& problem)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save as picture"), problem, QMessageBox::Close,
                                m_widget.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace powermon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace foghorn {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::SaveFile)
};

void write(QWidget *parent, const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (!written)
        file.cancelWriting();
    if (written && file.commit())
        return;
    auto *told = new QMessageBox(parent);
    told->setTextFormat(Qt::PlainText);
    told->setIcon(QMessageBox::Warning);
    told->setAttribute(Qt::WA_DeleteOnClose);
    told->setText(Texts::tr("%1 could not be written: %2").arg(path, file.errorString()));
    told->open();
}

} // namespace

void saveAs(QWidget *parent, const QString &title, const QString &fileName, const QByteArray &bytes)
{
    auto *dialog = new QFileDialog(parent, title, fileName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, bytes](const QString &path) { write(parent, path, bytes); });
    dialog->open();
}

} // namespace foghorn

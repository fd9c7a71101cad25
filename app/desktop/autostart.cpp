// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Autostart::Autostart(const QString &folder)
    : m_file(QDir(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                          + "/autostart"_L1
                                   : folder)
                 .filePath(u"foghorn.desktop"_s))
{
}

bool Autostart::isOn() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("\nHidden=true");
}

// Quoted once for the key and once for the string it is.
QString Autostart::quoted(const QString &argument)
{
    QString out = argument;
    out.replace(u'\\', u"\\\\\\\\"_s);
    for (const QChar special : {u'"', u'`', u'$'})
        out.replace(special, u"\\\\"_s + special);
    out.replace(u'%', u"%%"_s);
    return u'"' + out + u'"';
}

bool Autostart::set(bool on, const QString &program, const QString &dataDir) const
{
    if (!on)
        return !QFile::exists(m_file) || QFile::remove(m_file);
    if (program.contains(u'\n') || dataDir.contains(u'\n') || !QDir().mkpath(QFileInfo(m_file).path()))
        return false;
    QString exec = quoted(program) + " --minimized"_L1;
    if (!dataDir.isEmpty())
        exec += " --data-dir "_L1 + quoted(dataDir);
    const QString entry = u"[Desktop Entry]\nType=Application\nName=Foghorn\nIcon=foghorn\nExec=%1\n"
                          "X-GNOME-Autostart-enabled=true\n"_s.arg(exec);
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.write(entry.toUtf8()) > 0 && file.commit();
}

} // namespace foghorn

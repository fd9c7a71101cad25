// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

QString csvCell(const QString &text)
{
    static const QString dangerous = u"=+-@\t\r＝＋－＠"_s;
    QString cell = text;
    cell.remove(QChar(u'\0'));
    const QString trimmed = cell.trimmed();
    const bool formula = (!trimmed.isEmpty() && dangerous.contains(trimmed.front()))
        || (!cell.isEmpty() && dangerous.contains(cell.front()));
    if (formula)
        cell.prepend(u'\'');
    const bool quoted
        = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (!quoted)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

} // namespace foghorn

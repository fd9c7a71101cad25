// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/slug.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype longest = 60;

QString slug(const QString &name)
{
    QString result;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        const char16_t code = c.toLower().unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            result += QChar(code);
        else if (!c.isMark() && !result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    result.truncate(longest);
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

} // namespace

QString slugOf(const QString &name, const QSet<QString> &taken)
{
    const QString base = slug(name);
    if (!base.isEmpty() && !taken.contains(base))
        return base;
    const QString stem = base.isEmpty() ? u"vendor"_s : base;
    for (int n = base.isEmpty() ? 1 : 2;; ++n) {
        const QString candidate = stem + u'-' + QString::number(n);
        if (!taken.contains(candidate))
            return candidate;
    }
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QLocale;

namespace foghorn {

// The desktop's texts in the user's language: English always (it has the plural forms), the locale's own over
// it where there is one, and Qt's own texts. They live as long as the application.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace foghorn

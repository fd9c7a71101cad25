// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn::markup {

// Character references (&amp; &#39; &#x2014; ...) decoded, each once; what is none stays as it stands.
QString decodeEntities(QStringView text);

} // namespace foghorn::markup

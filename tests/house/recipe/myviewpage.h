// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

namespace foghorn {

// What the recipe in CONTRIBUTING.md makes: a page that shows one line.
class MyViewPage : public Page
{
    Q_OBJECT

public:
    MyViewPage(PageContext context, QWidget *parent);
};

} // namespace foghorn

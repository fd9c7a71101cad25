// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/myview/myviewpage.h"

#include "views/parts/plainlabel.h"

namespace foghorn {

MyViewPage::MyViewPage(PageContext context, QWidget *parent)
    : Page(std::move(context), parent)
{
    auto *line = new PlainLabel(this);
    line->setText(tr("My view"));
}

} // namespace foghorn

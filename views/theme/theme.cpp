// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include "views/theme/darkpalette.h"

#include <QGuiApplication>
#include <QPalette>

#include <array>
#include <cmath>

namespace foghorn {

namespace {

// In the order of ComponentStatus.
constexpr std::array<QRgb, componentStatusCount> lightLevels{0xff2f9e6b, 0xff3f7fd9, 0xffe0b100,
                                                             0xffe8772e, 0xffd63b4b, 0xffa9b0b9};
constexpr std::array<QRgb, componentStatusCount> darkLevels{0xff3fb67f, 0xff5e97ea, 0xffe6be2c,
                                                            0xfff0914a, 0xffea5a68, 0xff6b7480};
constexpr std::array<QRgb, 8> badges{0xff4b3fe0, 0xff0f766e, 0xffb4460f, 0xff9d2f7a,
                                     0xff1d4ed8, 0xff4d7c0f, 0xff7e3fb5, 0xff475569};

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a) + 0.05;
    const qreal lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

// The colour, moved towards the text until it can be read on the page.
QColor readable(QColor colour, const QColor &page, const QColor &text)
{
    for (int step = 0; step < 10 && contrast(colour, page) < 4.5; ++step)
        colour = mixed(colour, text, 0.12);
    return colour;
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto between = [share](float x, float y) { return float(x + (y - x) * share); };
    const QColor exact = QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                                          between(a.blueF(), b.blueF()));
    // As a pixel will hold it, so that colours can be compared.
    return QColor::fromRgb(exact.rgb());
}

Theme Theme::of(const QPalette &palette)
{
    Theme theme;
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    theme.text = palette.color(QPalette::Active, QPalette::Text);
    theme.page = palette.color(QPalette::Active, QPalette::Base);
    theme.dark = theme.page.lightnessF() < 0.5F;
    // A light desktop's grey window is heavier than a side list should be.
    theme.side = theme.dark ? mixed(window, theme.page, 0.25) : mixed(window, theme.page, 0.45);
    theme.card = theme.dark ? mixed(theme.page, theme.text, 0.02) : theme.page;
    theme.raised = mixed(theme.page, theme.text, theme.dark ? 0.045 : 0.025);
    theme.border = mixed(theme.page, theme.text, theme.dark ? 0.16 : 0.12);
    theme.dim = readable(mixed(theme.page, theme.text, 0.6), theme.side, theme.text);
    theme.faint = mixed(theme.page, theme.text, theme.dark ? 0.17 : 0.13);
    theme.accent = palette.color(QPalette::Active, QPalette::Highlight);
    theme.onAccent = palette.color(QPalette::Active, QPalette::HighlightedText);
    theme.selected = mixed(theme.page, theme.accent, theme.dark ? 0.32 : 0.17);
    theme.dim = readable(theme.dim, theme.selected, theme.text); // second lines of the chosen row
    theme.accentText = readable(theme.accent, theme.selected, theme.text);
    return theme;
}

Theme Theme::current()
{
    return of(QGuiApplication::palette());
}

Theme Theme::paper(bool dark)
{
    if (dark)
        return of(darkPalette());
    QPalette palette(QColor(0xef, 0xf0, 0xf2));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1d, 0x21, 0x26));
    palette.setColor(QPalette::Highlight, QColor(0x2d, 0x6c, 0xdf));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return of(palette);
}

QColor Theme::level(ComponentStatus status) const
{
    return QColor::fromRgb((dark ? darkLevels : lightLevels)[static_cast<std::size_t>(status)]);
}

QColor Theme::levelSoft(ComponentStatus status) const
{
    return mixed(level(status), page, 0.38);
}

QColor Theme::onLevel(ComponentStatus status) const
{
    // White on yellow can't be told apart.
    if (dark)
        return mixed(page, QColor(Qt::black), 0.3);
    return status == ComponentStatus::Degraded ? QColor::fromRgb(0xff3d2f00) : QColor(Qt::white);
}

QColor Theme::badge(const QString &name) const
{
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return QColor::fromRgb(badges[sum % badges.size()]);
}

QFont textFont(const QFont &base, TextSize size)
{
    QFont font = base;
    const qreal points = base.pointSizeF() > 0 ? base.pointSizeF() : 10;
    switch (size) {
    case TextSize::Small:
        font.setPointSizeF(points * 0.87);
        break;
    case TextSize::Body:
        break;
    case TextSize::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Section:
        font.setPointSizeF(points * 1.1);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Title:
        font.setPointSizeF(points * 1.5);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/stylesheet.h"

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString sheet = uR"(
QWidget[look="page"] { background: @page; }
QWidget[look="side"] { background: @side; }
QWidget[look="ribbon"] { background: @selected; }
QWidget[look="line"] { background: @border; }
QAbstractScrollArea[look="page"], QAbstractScrollArea[look="page"] > QWidget > QWidget[look="page"] {
    background: @page; border: none; }
QAbstractScrollArea[look="side"] { background: @side; border: none; }
QLabel { color: @text; background: transparent; }
QLabel[tone="dim"] { color: @dim; }
QPushButton[look] {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 12px; min-height: 18px; outline: none; }
QPushButton[look]:hover { background: @raised; }
QPushButton[look]:pressed { background: @selected; }
QPushButton[look]:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton[look]:disabled { color: @faint; }
QPushButton[look]::menu-indicator { width: 0; image: none; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; }
QPushButton[look="primary"]:disabled { background: @faint; border-color: @faint; color: @dim; }
QPushButton[look="segment"] { border-radius: 0; border-right-width: 0; }
QPushButton[look="segment"]:checked { background: @selected; color: @accentText; font-weight: 600; }
QPushButton[look="segment"]:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton[look="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[look="segment"][place="last"] {
    border-right-width: 1px; border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[look="segment"][place="only"] { border-right-width: 1px; border-radius: 6px; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: @dim; padding: 2px 8px; }
QPushButton[look="quiet"]:focus { border: 2px solid @accent; padding: 1px 7px; }
QPushButton[look="line"] { padding: 0 8px; min-height: 14px; border-radius: 4px; }
QPushButton[look="line"]:focus { padding: 0 7px; }
QFrame[look="popup"] { background: @page; border: 1px solid @border; border-radius: 6px; }
QPushButton[look="tab"] {
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    padding: 5px 2px; color: @dim; font-weight: 600; }
QPushButton[look="tab"]:hover { color: @text; }
QPushButton[look="tab"]:checked { color: @accentText; border-bottom: 2px solid @accent; }
QPushButton[look="tab"]:focus { border: 1px solid @accent; border-bottom: 2px solid @accent; padding: 4px 1px 5px 1px; }
QPushButton[look="link"] {
    background: transparent; border: 1px solid transparent; padding: 1px 2px; color: @accentText; text-align: left; }
QPushButton[look="link"]:hover { background: transparent; color: @text; }
QPushButton[look="link"]:focus { border: 1px solid @accent; padding: 1px 2px; }
QPushButton[look]:checked { background: @selected; color: @accentText; }
QLineEdit[look] {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 9px; min-height: 18px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit[look]:focus { border: 2px solid @accent; padding: 4px 8px; }
QLineEdit[look]:disabled { color: @dim; }
QPushButton[look]::menu-indicator {
    image: url(:/icons/down.svg); width: 9px; height: 9px; subcontrol-origin: padding;
    subcontrol-position: right center; right: 4px; }
QPushButton[look="quiet"] { padding-right: 20px; }
QPushButton[look="quiet"]:focus { padding-right: 19px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 12px; min-height: 18px; min-width: 52px; outline: none; }
QDialogButtonBox QPushButton:hover { background: @raised; }
QDialogButtonBox QPushButton:default { border-color: @accent; }
QDialogButtonBox QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QInputDialog, QMessageBox { background: @page; }
QHeaderView::section {
    background: @page; color: @dim; border: none; border-bottom: 1px solid @border; padding: 4px 6px; }
QComboBox, QAbstractSpinBox {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 4px 7px; min-height: 18px; selection-background-color: @accent; selection-color: @onAccent; }
QComboBox:hover, QAbstractSpinBox:hover { background: @raised; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 3px 6px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: @dim; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 18px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url(:/icons/down.svg); width: 9px; height: 9px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up.svg); width: 9px; height: 9px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    background: transparent; border: none; width: 16px; subcontrol-origin: border; right: 2px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QComboBox QAbstractItemView {
    background: @page; color: @text; border: 1px solid @border; outline: none;
    selection-background-color: @selected; selection-color: @text; }
QTreeView[look="choices"] { background: @card; border: 1px solid @border; border-radius: 6px; padding: 3px; }
QTreeView[look="choices"]:focus { border: 2px solid @accent; padding: 2px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
    background: @handle; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; }
QSplitter::handle { background: @border; }
)"_s;

} // namespace

QString styleSheet(const Theme &theme)
{
    const QColor hover = mixed(theme.accent, theme.text, 0.12);
    const std::pair<QLatin1StringView, QColor> colours[]{
        // Longer names first: "@page" must not eat "@pageX".
        {"@accentHover"_L1, hover},
        {"@accentText"_L1, theme.accentText},
        {"@onAccent"_L1, theme.onAccent},
        {"@selected"_L1, theme.selected},
        {"@accent"_L1, theme.accent},
        {"@border"_L1, theme.border},
        {"@raised"_L1, theme.raised},
        {"@faint"_L1, theme.faint},
        {"@card"_L1, theme.card},
        {"@page"_L1, theme.page},
        {"@side"_L1, theme.side},
        {"@text"_L1, theme.text},
        {"@handle"_L1, mixed(theme.page, theme.text, 0.25)},
        {"@dim"_L1, theme.dim},
    };
    QString filled = sheet;
    for (const auto &[name, colour] : colours)
        filled.replace(name, colour.name());
    return filled;
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
// The floor that Foghorn's start is measured against: a Qt window with a tray icon and nothing in it.
#include <QApplication>
#include <QMainWindow>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <QTimer>

#include <cstdio>

namespace {

class Window : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        std::fputs("first paint\n", stderr);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Window window;
    window.resize(1280, 820);
    QPixmap pixmap(22, 22);
    pixmap.fill(Qt::green);
    QSystemTrayIcon tray((QIcon(pixmap)));
    tray.show();
    window.show();
    return QApplication::exec();
}

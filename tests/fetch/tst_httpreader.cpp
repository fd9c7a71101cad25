// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/bodydecoder.h"
#include "models/fetch/httpreader.h"

#include <QTest>

using namespace foghorn;

namespace {

struct Outcome
{
    HttpReader::Event end = HttpReader::Event::NeedMore;
    QByteArray body;
    qsizetype left = 0;
};

// Reads the pieces one after the other as a connection does.
Outcome readAll(const QList<QByteArray> &pieces, bool closes)
{
    HttpReader reader(4096);
    Outcome outcome;
    for (const QByteArray &piece : pieces) {
        QByteArrayView input = piece;
        for (;;) {
            outcome.end = reader.next(input);
            if (outcome.end == HttpReader::Event::Body)
                outcome.body += reader.body();
            else if (outcome.end != HttpReader::Event::Head)
                break;
        }
        outcome.left = input.size();
        if (outcome.end != HttpReader::Event::NeedMore)
            return outcome;
    }
    if (closes)
        outcome.end = reader.close();
    return outcome;
}

} // namespace

class TestHttpReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSameHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("wire");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nServer: x\r\n";
        QTest::newRow("sized") << ok + "Content-Length: 12\r\n\r\n{\"a\":\"\r\n\r\n\"}";
        QTest::newRow("chunked") << ok + "Transfer-Encoding: chunked\r\n\r\n"
                + "6;x=\"y\"\r\n{\"a\":\"\r\n6\r\n\r\n\r\n\"}\r\n0\r\nX: y\r\n\r\n";
        QTest::newRow("interim") << "HTTP/1.1 100 Continue\r\n\r\n" + ok
                + "Content-Length: 12\r\n\r\n{\"a\":\"\r\n\r\n\"}";
    }

    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QByteArray, wire);
        for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
            const Outcome outcome = readAll({wire.left(cut), wire.mid(cut)}, false);
            QCOMPARE(outcome.end, HttpReader::Event::Done);
            QCOMPARE(outcome.body, "{\"a\":\"\r\n\r\n\"}");
            QCOMPARE(outcome.left, 0);
        }
        QList<QByteArray> bytes;
        for (const char c : wire)
            bytes.append(QByteArray(1, c));
        QCOMPARE(readAll(bytes, false).body, "{\"a\":\"\r\n\r\n\"}");
    }

    void noCutIsTakenForAWhole_data() { readsTheSameHoweverItIsCut_data(); }

    void noCutIsTakenForAWhole()
    {
        QFETCH(QByteArray, wire);
        for (qsizetype cut = 0; cut < wire.size(); ++cut)
            QCOMPARE(readAll({wire.left(cut)}, true).end, HttpReader::Event::Failed);
    }

    void headersAreBoundedToTheByte()
    {
        const QByteArray start = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: ";
        const QByteArray fits = start + QByteArray(4096 - start.size() - 4, 'x') + "\r\n\r\n";
        QCOMPARE(fits.size(), 4096);
        QCOMPARE(readAll({fits}, false).end, HttpReader::Event::Done);
        HttpReader reader(4096);
        const QByteArray over = start + QByteArray(4096 - start.size() - 3, 'x') + "\r\n\r\n";
        QByteArrayView input = over;
        QCOMPARE(reader.next(input), HttpReader::Event::Failed);
        QCOMPARE(reader.error().kind, Error::Kind::TooLarge);
    }

    void noGzipCutIsTakenForAWhole()
    {
        // printf '{"page":{}}' | gzip -n
        const QByteArray packed
            = QByteArray::fromHex("1f8b0800000000000003ab562a484c4f55b2aaaead0500eed1f0cf0b000000");
        for (qsizetype cut = 0; cut < packed.size(); ++cut) {
            BodyDecoder decoder(1000);
            QVERIFY(!decoder.start("gzip", cut));
            const bool taken = !decoder.take(QByteArrayView(packed).first(cut));
            QVERIFY(!taken || decoder.finish());
        }
    }

    void gzipInAnyPiecesGivesTheSame()
    {
        QByteArray plain;
        for (int i = 0; i < 40'000; ++i)
            plain += QByteArray::number(i * 7919 % 10007) + ',';
        // zlib's own format with a gzip head would need zlib here; stored blocks are gzip too, but long.
        // qCompress gives deflate data with a two-byte head and a four-byte tail around it.
        const QByteArray zlib = qCompress(plain).mid(4);
        QByteArray packed = QByteArray::fromHex("1f8b0800000000000003") + zlib.mid(2, zlib.size() - 6);
        const quint32 size = static_cast<quint32>(plain.size());
        const quint32 sum = crc32(plain);
        for (const quint32 word : {sum, size}) {
            for (int shift = 0; shift < 32; shift += 8)
                packed += static_cast<char>(word >> shift & 0xff);
        }
        for (const qsizetype step : {qsizetype(1), qsizetype(1000), packed.size()}) {
            BodyDecoder decoder(plain.size());
            QVERIFY(!decoder.start("gzip", -1));
            for (qsizetype at = 0; at < packed.size(); at += step)
                QVERIFY(!decoder.take(QByteArrayView(packed).sliced(at, std::min(step, packed.size() - at))));
            QVERIFY(!decoder.finish());
            QVERIFY(decoder.takeBody() == plain);
        }
    }

private:
    static quint32 crc32(const QByteArray &bytes)
    {
        quint32 sum = 0xffffffff;
        for (const char c : bytes) {
            sum ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit)
                sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
        }
        return ~sum;
    }
};

QTEST_GUILESS_MAIN(TestHttpReader)
#include "tst_httpreader.moc"

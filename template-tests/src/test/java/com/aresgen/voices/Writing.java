package com.aresgen.voices;

import com.aresgen.suite.Row;

/** Two authors who write differently. */
final class Writing {
    /** A shop that writes as it talks; the sample of POST /v1/voices, which has little more than 300 words. */
    static final String CHATTY =
            Row.named("CreateVoice").body().path("sample_text").stringValue();

    /** An authority. */
    static final String FORMAL = """
            The Commission has examined the application of the harbour authority for an extension of the northern \
            quay. In accordance with the provisions of the act, the application was published for a period of six \
            weeks, during which objections could be submitted in writing. Fourteen objections were received within \
            that period, of which three were subsequently withdrawn by their authors.

            The objections concern, in the first instance, the anticipated increase of heavy traffic on the access \
            road. The expert opinion commissioned by the applicant estimates the additional volume at two hundred \
            vehicles per working day. The Commission considers this estimate to be plausible, since it corresponds to \
            the observations made at comparable installations. It nevertheless finds that the opinion does not \
            adequately consider the seasonal variation of the transport of fertilizer, which reaches its maximum in \
            the months of March and April.

            The second group of objections relates to the protection of the marine environment. The dredging of the \
            basin will temporarily increase the turbidity of the water, and thereby impair the conditions under which \
            the eelgrass meadows to the east of the mole are able to regenerate. The applicant has proposed to confine \
            the works to the winter season. This measure is regarded as necessary, but not as sufficient; the \
            permission is therefore granted subject to the condition that the turbidity be measured continuously, and \
            that the works be suspended whenever the limit stipulated in the annex is exceeded.

            With regard to the third group of objections, which concerns the visual impairment of the historic \
            waterfront, the Commission refers to the statement of the monuments office. According to that statement, \
            the height of the proposed cranes remains below that of the existing granary, and the silhouette of the \
            town is not substantially altered. The objections are accordingly dismissed.

            The costs of the proceedings are to be borne by the applicant. An appeal against this decision may be \
            lodged with the administrative court within one month of its notification. The appeal is to be submitted \
            in writing and should state the reasons on which it is based. It does not suspend the effect of this \
            decision, unless the court orders otherwise upon the request of the appellant.""";

    /** Japanese, which is counted by character. */
    static final String JAPANESE = """
            港の朝は早い。まだ暗いうちに船が戻り、魚を入れた箱が岸に並ぶ。市場の人たちは声を上げて値段を決め、氷の上で光る鯖や鯵を次々に買っていく。\
            私の祖父も昔はこの市場で働いていた。毎朝三時に起きて、自転車で坂を下り、冬でも手袋をしなかったという。指が冷たくなければ魚の良し悪しは分からない、\
            というのが口癖だった。今では市場の建物も新しくなり、昔の木の看板は一枚だけ入口に残っている。店の前を通るたびに、その看板を見上げて祖父の話を思い出す。\
            昼になると市場は静かになり、猫が空の箱の間を歩く。近くの食堂では漁師たちが熱い味噌汁を飲みながら、翌日の天気について長い議論を始める。\
            風が北に変われば船は出ない。そういう日は網を直したり、子供の学校の行事に顔を出したりする。町の暮らしは海と空の都合で決まる。\
            観光客は夏に多いが、本当に面白いのは冬だと思う。吹雪の夜に灯台の光が回るのを見ていると、時間がゆっくり流れているように感じる。\
            いつか自分の店を持ち、祖父の名前を付けるつもりだ。""";

    private Writing() {}
}

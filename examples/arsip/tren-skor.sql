-- Apakah mutu naskah membaik? Nilai rata-rata dan banyaknya artikel setiap bulan.
SELECT
  strftime(date, '%Y-%m') AS bulan,
  count(*) AS artikel,
  round(avg(score), 1) AS nilai,
  round(100.0 * count(*) FILTER (grade = 'siap-terbit') / count(*)) AS persen_siap_terbit
FROM 'hasil/articles/*.parquet'
WHERE score IS NOT NULL AND date IS NOT NULL
GROUP BY bulan
ORDER BY bulan;
